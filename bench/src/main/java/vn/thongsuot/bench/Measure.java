package vn.thongsuot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What is compared of two readings, each as a list of items that are equal or not. The same items as those of the tool that the reading's
 * format comes with ({@code score-reading}), so that both give the same figures.
 */
enum Measure {
    HEADER {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (String field : List.of("type", "code", "issuer", "place", "date", "title")) {
                String value = text(reading.path("header"), field);
                if (!value.isEmpty()) {
                    to.accept(item(field, field.equals("code") ? words.code(value) : words.normal(value)));
                }
            }
        }
    },
    CITATIONS {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            LinkedHashSet<String> codes = new LinkedHashSet<>();
            for (JsonNode citation : reading.path("citations")) {
                if (!text(citation, "code").isEmpty()) {
                    codes.add(item(words.code(text(citation, "code")), text(citation, "date")));
                }
            }
            codes.forEach(to);
        }
    },
    SECTIONS {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (JsonNode section : reading.path("sections")) {
                String first = firstOf(section, "starts", "heading", "text");
                to.accept(item(words.normal(text(section, "path")), words.starts(first)));
                collect(section, words, to);
            }
        }
    },
    OBLIGATIONS {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (JsonNode obligation : reading.path("obligations")) {
                to.accept(item(words.normal(text(obligation, "section")), begins(obligation, words)));
            }
        }
    },
    LEADS {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (JsonNode obligation : reading.path("obligations")) {
                List<String> names = new ArrayList<>();
                for (JsonNode actor : obligation.path("actors")) {
                    if (text(actor, "role").equals("lead")) {
                        names.add(words.normal(text(actor, "name")));
                    }
                }
                names.sort(null);
                to.accept(item(begins(obligation, words), String.join(" + ", names)));
            }
        }
    },
    ACTORS {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (JsonNode obligation : reading.path("obligations")) {
                for (JsonNode actor : obligation.path("actors")) {
                    to.accept(item(begins(obligation, words), text(actor, "role"), words.normal(text(actor, "name"))));
                }
            }
        }
    },
    SCHEDULES {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (JsonNode obligation : reading.path("obligations")) {
                JsonNode schedule = obligation.path("schedule");
                String kind = schedule.isObject() && !schedule.isEmpty() ? text(schedule, "kind") : "unspecified";
                to.accept(item(begins(obligation, words), kind, text(schedule, "every"), text(schedule, "due")));
            }
        }
    },
    RECIPIENTS {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (JsonNode recipient : reading.path("recipients")) {
                to.accept(item(words.normal(text(recipient, "name")), text(recipient, "purpose")));
            }
        }
    },
    SIGNATURE {
        @Override
        void collect(JsonNode reading, Comparing words, Consumer<String> to) {
            for (String field : List.of("authority", "position", "name")) {
                String value = text(reading.path("signature"), field);
                if (!value.isEmpty()) {
                    to.accept(item(field, words.normal(value)));
                }
            }
        }
    };

    abstract void collect(JsonNode reading, Comparing words, Consumer<String> to);

    List<String> items(JsonNode reading, Comparing words) {
        List<String> items = new ArrayList<>();
        collect(reading, words, items::add);
        return items;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What hangs on an obligation is told by its first words alone, so that a wrong section costs once. */
    private static String begins(JsonNode obligation, Comparing words) {
        return words.starts(firstOf(obligation, "starts", "text"));
    }

    private static String firstOf(JsonNode node, String... fields) {
        for (String field : fields) {
            String value = text(node, field);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    private static String item(String... parts) {
        return String.join(" | ", parts);
    }
}
