package vn.thongsuot.app.organization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.UnitId;

/**
 * Tells whom documents mean by the names they write, as the tree was on the document's day and within the issuing body's reach: the body, what stands directly below
 * it, further below, then its superiors and what stands directly below them.
 *
 * <p>A name may be followed by the name of the body that it belongs to ("Ban Tổ chức Đảng ủy Khối", "BTC ĐUK"), whichever of the two the tree writes out. Kinds of units
 * in the plural make a group ("các Ban, Văn phòng Đảng ủy Khối"). Where one reading remains, it is the answer; where several do, they come back as a question.
 */
@Service
@Transactional(readOnly = true)
public class UnitNames {

    /** With how many candidates an ambiguous name comes back at most. */
    public static final int MOST_CANDIDATES = 20;
    private static final int LONGEST = 300;
    private static final Vocabulary WORDS = Vocabulary.SHIPPED;

    private final NameStore names;
    private final UnitStore units;

    UnitNames(NameStore names, UnitStore units) {
        this.names = names;
        this.units = units;
    }

    /** @param name as the document writes it, without role words such as "chủ trì" */
    public Resolution resolve(String name, UnitId issuer, LocalDate day) {
        return resolve(List.of(name), issuer, day).get(name);
    }

    /** Several names of one document, each with what it means: what they have in common is asked once. */
    public Map<String, Resolution> resolve(Collection<String> written, UnitId issuer, LocalDate day) {
        Optional<Search> search = units.find(issuer, day).map(body -> new Search(body, units.ancestors(issuer, day).reversed(), day));
        List<String> readable = written.stream().filter(name -> !name.isBlank() && name.length() <= LONGEST).toList();
        search.ifPresent(looked -> looked.expect(readable));
        Map<String, Resolution> meant = new LinkedHashMap<>();
        written.forEach(name -> meant.put(name, search.filter(_ -> readable.contains(name)).map(looked -> looked.resolve(name)).orElseGet(Resolution.Unknown::new)));
        return meant;
    }

    /** Every unit of a kind below a body, or only those directly below it, in the order of the tree. */
    public List<UnitId> ofKind(String kind, UnitId body, boolean directly, LocalDate day) {
        return names.ofKinds(Set.of(kind), body, directly, day);
    }

    /** The names of one document. */
    private final class Search {

        private final Unit issuer;
        private final List<Unit> ancestors;
        private final LocalDate day;
        /** Names that were looked for, and whether any unit ever had them: most of those that are tried nobody has. */
        private final Map<String, Boolean> borne = new HashMap<>();

        Search(Unit issuer, List<Unit> ancestors, LocalDate day) {
            this.issuer = issuer;
            this.ancestors = ancestors;
            this.day = day;
        }

        /** Asks once for what these names, and the names of bodies that may stand at their ends, may be called. */
        void expect(List<String> written) {
            look(written.stream().flatMap(name -> Stream.concat(Stream.of(Folded.of(name)), items(name).stream())).distinct().flatMap(folded -> ends(folded.split(" "), 0)).distinct().toList());
        }

        /** What stands from each word to the end, from the first of them on. */
        private static Stream<String> ends(String[] words, int first) {
            return IntStream.range(first, words.length).mapToObj(cut -> String.join(" ", Arrays.copyOfRange(words, cut, words.length)));
        }

        Resolution resolve(String name) {
            List<String> items = items(name);
            String whole = Folded.of(name);
            Resolution group = startsGroup(whole) ? group(items) : new Resolution.Unknown();
            return first(List.of(
                    () -> group,
                    () -> single(name, whole),
                    () -> group(items),
                    () -> list(items)));
        }

        /** One unit by name, alone or with the name of its body behind it, or an organ of one. */
        private Resolution single(String written, String folded) {
            return first(List.of(() -> named(written, folded), () -> qualified(written, folded), () -> organ(written, folded), () -> shortened(folded)));
        }

        /** A document says of its own issuer, or of one above it, only the first words: "Đảng ủy", "Văn phòng Sở". The nearest body whose name begins so is meant. */
        private Resolution shortened(String folded) {
            return Stream.concat(Stream.of(issuer), ancestors.stream())
                    .filter(body -> body.state().foldedNames().stream().anyMatch(name -> name.startsWith(folded + " "))).findFirst()
                    .<Resolution>map(body -> new Resolution.One(body.id())).orElse(new Resolution.Unknown());
        }

        /** The tree may write the body's name behind the unit's own: "Ban Tổ chức" is "Ban Tổ chức Đảng ủy Khối" there. */
        private Resolution named(String written, String folded) {
            look(List.of(folded));
            return first(Stream.concat(
                    Stream.<Attempt>of(() -> answer(written, within(wanted(issuer, folded), issuer.id(), ids(ancestors)))),
                    ancestors.stream().map(body -> () -> below(body, written, folded))).toList());
        }

        private Resolution below(Unit body, String written, String folded) {
            return answer(written, within(wanted(body, folded), body.id(), List.of()).stream().filter(named -> named.distance() > 0).toList());
        }

        private List<NameStore.Named> within(Set<String> wanted, UnitId body, List<UnitId> above) {
            look(wanted);
            wanted.removeIf(name -> !borne.getOrDefault(name, false));
            return wanted.isEmpty() ? List.of() : names.within(wanted, body, above, day, MOST_CANDIDATES + 1);
        }

        /** Asks once for all that names may be called within reach. */
        private void look(List<String> folded) {
            Set<String> all = new HashSet<>();
            for (String name : folded) {
                all.addAll(wanted(issuer, name));
                ancestors.forEach(body -> all.addAll(wanted(body, name)));
            }
            look(all);
        }

        private void look(Set<String> all) {
            List<String> open = all.stream().filter(name -> !borne.containsKey(name)).toList();
            if (!open.isEmpty()) {
                Set<String> found = names.borne(open);
                open.forEach(name -> borne.put(name, found.contains(name)));
            }
        }

        private Set<String> wanted(Unit body, String folded) {
            Set<String> wanted = new LinkedHashSet<>();
            for (String variant : variants(folded)) {
                wanted.add(variant);
                body.state().foldedNames().forEach(name -> wanted.add(variant + " " + name));
            }
            return wanted;
        }

        /** The longest name of a body that may stand at the end decides. */
        private Resolution qualified(String written, String folded) {
            String[] words = folded.split(" ");
            look(ends(words, 1).toList());
            for (int cut = 1; cut < words.length; cut++) {
                String own = String.join(" ", Arrays.copyOfRange(words, 0, cut));
                String of = String.join(" ", Arrays.copyOfRange(words, cut, words.length));
                if (first(List.of(() -> named(of, of), () -> shortened(of))) instanceof Resolution.One(UnitId body)) {
                    Resolution below = below(units.find(body, day).orElseThrow(), written, own);
                    if (!(below instanceof Resolution.Unknown)) {
                        return below;
                    }
                }
            }
            return new Resolution.Unknown();
        }

        private Resolution organ(String written, String folded) {
            for (String organ : WORDS.organs) {
                if (folded.equals(organ)) {
                    return new Resolution.One(issuer.id());
                }
                if (folded.startsWith(organ + " ")) {
                    String body = folded.substring(organ.length() + 1);
                    Resolution of = first(List.of(() -> named(body, body), () -> qualified(written, body)));
                    if (!(of instanceof Resolution.Unknown)) {
                        return of;
                    }
                }
            }
            return new Resolution.Unknown();
        }

        /** The nearest ones count; among them, those that are spelled exactly so. */
        private Resolution answer(String written, List<NameStore.Named> found) {
            List<Unit> nearest = found.stream().filter(named -> named.distance() == found.getFirst().distance()).map(NameStore.Named::unit).toList();
            List<Unit> exact = nearest.stream().filter(unit -> spelled(unit).contains(spelled(written))).toList();
            List<Unit> chosen = exact.isEmpty() ? nearest : exact;
            return switch (chosen.size()) {
                case 0 -> new Resolution.Unknown();
                case 1 -> new Resolution.One(chosen.getFirst().id());
                default -> new Resolution.Ambiguous(ids(chosen).stream().limit(MOST_CANDIDATES).toList());
            };
        }

        /** Kinds of units in the plural, with where they are to be looked for. */
        private Resolution group(List<String> items) {
            String last = withoutQuantifier(items.getLast());
            List<String> heads = new ArrayList<>(items.subList(0, items.size() - 1).stream().map(Search::withoutQuantifier).toList());
            String[] words = last.split(" ");
            for (int end = words.length; end > 0; end--) {
                String kind = String.join(" ", Arrays.copyOfRange(words, 0, end));
                String rest = String.join(" ", Arrays.copyOfRange(words, end, words.length));
                Optional<List<Vocabulary.KindWord>> kinds = kinds(heads, kind);
                boolean plural = items.stream().anyMatch(Search::startsGroup) || heads.size() > 0 || WORDS.groups.containsKey(rest)
                        || kinds.filter(all -> all.stream().allMatch(Vocabulary.KindWord::classOfUnits)).isPresent();
                if (kinds.isPresent() && plural) {
                    Resolution group = group(kinds.get(), rest);
                    if (!(group instanceof Resolution.Unknown)) {
                        return group;
                    }
                }
            }
            return new Resolution.Unknown();
        }

        /** The kinds that a list names; "chi, đảng bộ" and "UBND các xã, phường" share their ends and their beginnings. */
        private Optional<List<Vocabulary.KindWord>> kinds(List<String> heads, String last) {
            String common = heads.isEmpty() ? beforeQuantifier(last) : beforeQuantifier(heads.getFirst());
            List<Vocabulary.KindWord> kinds = new ArrayList<>();
            List<String> all = new ArrayList<>(heads);
            all.add(last);
            for (String item : all) {
                String own = afterQuantifier(item);
                Optional<Vocabulary.KindWord> kind = common.isEmpty() ? kind(own).or(() -> kind(own + " " + lastWord(last))) : kind(common + " " + own);
                if (kind.isEmpty()) {
                    return Optional.empty();
                }
                kinds.add(kind.get());
            }
            return Optional.of(kinds);
        }

        private Optional<Vocabulary.KindWord> kind(String words) {
            return Optional.ofNullable(WORDS.kinds.get(words));
        }

        private Resolution group(List<Vocabulary.KindWord> words, String rest) {
            boolean every = words.stream().anyMatch(word -> word.kinds().isEmpty());
            Set<String> kinds = every ? Set.of() : words.stream().flatMap(word -> word.kinds().stream()).collect(Collectors.toSet());
            Vocabulary.GroupWord reach = WORDS.groups.get(rest);
            boolean directly = every || reach == Vocabulary.GroupWord.DIRECT;
            if (rest.isEmpty() || reach == Vocabulary.GroupWord.HERE || reach == Vocabulary.GroupWord.DIRECT) {
                return Stream.concat(Stream.of(issuer), ancestors.stream()).map(body -> members(kinds, body.id(), directly))
                        .filter(found -> !(found instanceof Resolution.Unknown)).findFirst().orElse(new Resolution.Unknown());
            }
            String body = rest.startsWith("truc thuoc ") ? rest.substring("truc thuoc ".length()) : rest.startsWith("thuoc ") ? rest.substring("thuoc ".length()) : rest;
            return first(List.of(() -> named(body, body), () -> qualified(body, body))) instanceof Resolution.One(UnitId unit)
                    ? members(kinds, unit, directly || rest.startsWith("truc thuoc ")) : new Resolution.Unknown();
        }

        /** Those directly below where there are any; where there are others further below, it is a question which are meant. */
        private Resolution members(Set<String> kinds, UnitId body, boolean directly) {
            List<UnitId> near = names.ofKinds(kinds, body, true, day);
            if (directly) {
                return near.isEmpty() ? new Resolution.Unknown() : new Resolution.Group(near);
            }
            List<UnitId> all = names.ofKinds(kinds, body, false, day);
            if (all.isEmpty()) {
                return new Resolution.Unknown();
            }
            return near.isEmpty() || near.size() == all.size() ? new Resolution.Group(all)
                    : new Resolution.Ambiguous(Stream.concat(near.stream(), all.stream()).distinct().limit(MOST_CANDIDATES).toList());
        }

        /** Several names in a row, the last one perhaps with a body that holds for all: "VP, BTC ĐUK". */
        private Resolution list(List<String> items) {
            if (items.size() < 2) {
                return new Resolution.Unknown();
            }
            Set<UnitId> all = new LinkedHashSet<>();
            for (String item : items) {
                if (!(single(item, item) instanceof Resolution.One(UnitId unit))) {
                    return new Resolution.Unknown();
                }
                all.add(unit);
            }
            return new Resolution.Group(List.copyOf(all));
        }

        /** Items of a list, folded. */
        private static List<String> items(String name) {
            List<String> items = Stream.of(name.split("[,;]|\\s[Vv]à\\s|\\s[Cc]ùng\\s")).map(Folded::of).filter(item -> !item.isEmpty()).toList();
            return items.isEmpty() ? List.of("") : items;
        }

        private static boolean startsGroup(String folded) {
            return WORDS.groups.entrySet().stream().anyMatch(word -> word.getValue() == Vocabulary.GroupWord.ALL
                    && (folded.startsWith(word.getKey() + " ") || folded.contains(" " + word.getKey() + " ")));
        }

        /** "các ban" is "ban"; what stands before the quantifier stays: "ubnd các xã". */
        private static String withoutQuantifier(String item) {
            return WORDS.groups.entrySet().stream().filter(word -> word.getValue() == Vocabulary.GroupWord.ALL && item.startsWith(word.getKey() + " "))
                    .map(word -> word.getKey()).max(java.util.Comparator.comparingInt(String::length)).map(word -> item.substring(word.length() + 1)).orElse(item);
        }

        private static String beforeQuantifier(String item) {
            int at = item.indexOf(" cac ");
            return at < 0 ? "" : item.substring(0, at);
        }

        private static String afterQuantifier(String item) {
            int at = item.indexOf(" cac ");
            return at < 0 ? item : item.substring(at + " cac ".length());
        }

        private static String lastWord(String item) {
            return item.substring(item.lastIndexOf(' ') + 1);
        }
    }

    private interface Attempt {
        Resolution make();
    }

    private static Resolution first(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::make).filter(found -> !(found instanceof Resolution.Unknown)).findFirst().orElse(new Resolution.Unknown());
    }

    /** The words as written, and with the trade's abbreviations written out. */
    private static List<String> variants(String folded) {
        String written = Arrays.stream(folded.split(" ")).map(word -> WORDS.expansions.getOrDefault(word, word)).collect(Collectors.joining(" "));
        return written.equals(folded) ? List.of(folded) : List.of(folded, written);
    }

    private static Set<String> spelled(Unit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.abbreviations().stream()).map(UnitNames::spelled).collect(Collectors.toSet());
    }

    /** Case aside, and with the tone where it may stand either way put in one place. */
    private static String spelled(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC).replace("uỷ", "ủy").replace("oà", "òa").replace("oá", "óa").replace("uý", "úy");
    }

    private static List<UnitId> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
