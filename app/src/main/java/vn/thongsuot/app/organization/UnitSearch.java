package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/**
 * Finds units by words of their names.
 *
 * <p>In a country most names share their words, "chi bộ" stands in nearly all of them: finding everything to show the best of it would read the whole tree. So the search
 * goes from the sure to the vague and stops as soon as it has enough. First who has that very code or name, then whose name begins so, perhaps after the words for its kind, then who has all the words; where
 * nobody does, the last of them perhaps only begun; and only where there is nobody, who has words that begin with those that no name has. How a word may go on it looks up
 * among the words there are: the index would gather everybody who has one that begins so. Of the vague ones it weighs the first two hundred it meets.
 */
@Repository
class UnitSearch {

    private static final int MOST_WORDS = 8;
    private static final int WEIGHED = 200;
    /** Of a word in a query: it may go on. */
    private static final String BEGUN = ":*";
    /** In how many ways a word may go on before all that begin so are asked for. */
    private static final int WAYS_ON = 40;
    /** How much of a name the index of beginnings keeps. */
    private static final int BEGINNING = 60;

    private static final String STATE = "s.unit_id, s.valid, s.kind, s.name, s.short_name, s.abbreviations, s.parent_id, s.precedence, s.searched from organization.unit_state s";

    private final JdbcClient jdbc;

    UnitSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> find(String text, LocalDate day, int limit) {
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        Found found = new Found(day, limit);
        found.add(surely(text, folded));
        if (found.isEnough()) {
            return found.units();
        }
        goOn(folded, found);
        set("plan_cache_mode", "auto");
        return found.units();
    }

    /** From the sure to the vague. */
    private void goOn(String folded, Found found) {
        // What is looked for stands behind each kind's words, so the plan is the same for all: made once, not for each search.
        set("plan_cache_mode", "force_generic_plan");
        found.add(afterKind(folded));
        if (found.isEnough()) {
            return;
        }
        // Words differ too much in how common they are for one plan to be good for all.
        set("plan_cache_mode", "force_custom_plan");
        Map<String, List<String>> words = waysOn(Arrays.stream(folded.split(" ")).distinct().limit(MOST_WORDS).toList());
        String last = words.keySet().stream().reduce((_, later) -> later).orElseThrow();
        Set<String> strange = words.keySet().stream().filter(word -> !words.get(word).contains(word)).collect(Collectors.toSet());
        if (strange.isEmpty()) {
            int surer = found.units.size();
            found.add(holding(words, Set.of()));
            if (found.units.size() == surer && words.get(last).size() > 1) {
                found.add(holding(words, Set.of(last)));
            }
        } else if (Set.of(last).equals(strange) || found.units.isEmpty()) {
            // A word that is no word's beginning nobody can have.
            if (strange.stream().noneMatch(word -> words.get(word).isEmpty())) {
                found.add(holding(words, strange));
            }
        }
    }

    /** Within a subtree all words may be only begun: it is its places that are gone through. */
    List<Unit> below(String text, UnitId top, LocalDate day, int limit) {
        List<String> words = Arrays.stream(Folded.of(text).split(" ")).filter(word -> !word.isEmpty()).distinct().limit(MOST_WORDS).map(word -> "'" + word + "'" + BEGUN).toList();
        return words.isEmpty() ? List.of() : jdbc.sql("select " + UnitStore.COLUMNS + """
                from organization.unit_place t
                join organization.unit_place p on p.path > t.path and p.path < t.path || '\\xffffffff'::bytea and p.since <= :day and p.until > :day
                join organization.unit_state s on s.unit_id = p.unit_id and s.valid @> :day
                join organization.unit u on u.id = s.unit_id
                where t.unit_id = :top and t.since <= :day and t.until > :day and s.words @@ cast(:query as tsquery)
                order by length(p.path), s.searched, s.unit_id limit :limit
                """).param("top", top.value()).param("day", day).param("query", String.join(" & ", words)).param("limit", limit).query(UnitStore::unit).list();
    }

    /** For each of some words those that units ever had and that begin so, itself first where it is one: {@link #WAYS_ON} and one more at most. */
    private Map<String, List<String>> waysOn(List<String> words) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        words.forEach(word -> ways.put(word, new ArrayList<>()));
        jdbc.sql("""
                select a.word, w.word from unnest(cast(:words as text[])) a (word)
                cross join lateral (select w.word from organization.word w where w.word >= a.word and w.word < a.word || chr(1114111) order by w.word limit :limit) w
                """).param("words", words.toArray(String[]::new)).param("limit", WAYS_ON + 1).query((row, _) -> ways.get(row.getString(1)).add(row.getString(2))).list();
        return ways;
    }

    /** For the rest of the transaction, or until it is set again. */
    private void set(String setting, String value) {
        jdbc.sql("select set_config(:setting, :value, true)").param("setting", setting).param("value", value).query(String.class).single();
    }

    /** Who has that very code; who has that very name; whose name begins so. */
    private JdbcClient.StatementSpec surely(String text, String folded) {
        return jdbc.sql("""
                        select %1$s from (
                          (select 1 as doubt, %2$s where s.unit_id in (select u.id from organization.unit u where u.code in (:text, upper(:text))) and %3$s)
                          union all
                          (select 2, %2$s where s.names @> array[cast(:folded as text)] and %3$s limit %4$d)
                          union all
                          (select 3, %2$s
                            where left(s.searched, 60) collate "C" >= :from and left(s.searched, 60) collate "C" < :from || chr(1114111) and starts_with(s.searched, :folded) and %3$s
                            order by left(s.searched, 60) collate "C", s.unit_id limit :limit)) s
                        join organization.unit u on u.id = s.unit_id
                        order by s.doubt, case when s.doubt < 3 then length(s.searched) end, case when s.doubt < 3 then s.searched end, left(s.searched, 60) collate "C", s.unit_id limit 3 * :limit
                        """.formatted(UnitStore.COLUMNS, STATE, UnitStore.ON_DAY, WEIGHED))
                .param("text", text.strip()).param("folded", folded).param("from", folded.substring(0, Math.min(BEGINNING, folded.length())));
    }

    /** Whose name begins so after the words that say what kind of unit it is: people leave those out. */
    private JdbcClient.StatementSpec afterKind(String folded) {
        return jdbc.sql("""
                        select %1$s from (
                          select s.* from organization.leading k cross join lateral (
                            select %2$s
                             where left(s.searched, 60) collate "C" >= left(k.words || ' ' || :folded, 60) and left(s.searched, 60) collate "C" < left(k.words || ' ' || :folded, 60) || chr(1114111)
                               and starts_with(s.searched, k.words || ' ' || :folded) and %3$s
                             order by left(s.searched, 60) collate "C", s.unit_id limit :limit) s) s
                        join organization.unit u on u.id = s.unit_id order by s.searched collate "C", s.unit_id limit :limit
                        """.formatted(UnitStore.COLUMNS, STATE, UnitStore.ON_DAY)).param("folded", folded);
    }

    /** @param words with the ways in which each may go on
     *  @param begun of the words, those that may go on */
    private JdbcClient.StatementSpec holding(Map<String, List<String>> words, Set<String> begun) {
        String query = words.keySet().stream().map(word -> begun.contains(word) ? anyOf(word, words.get(word)) : "'" + word + "'").collect(Collectors.joining(" & "));
        return weighed("s.words @@ cast(:query as tsquery)").param("query", query);
    }

    private static String anyOf(String word, List<String> waysOn) {
        return waysOn.size() > WAYS_ON ? "'" + word + "'" + BEGUN : waysOn.stream().map(way -> "'" + way + "'").collect(Collectors.joining(" | ", "(", ")"));
    }

    private JdbcClient.StatementSpec weighed(String condition) {
        return jdbc.sql("""
                with met as (
                  select\s""" + STATE + " where " + condition + " and " + UnitStore.ON_DAY + " limit " + WEIGHED + """
                ), best as (
                  select unit_id, valid, kind, name, short_name, abbreviations, parent_id, precedence, searched from met order by length(searched), searched, unit_id limit :limit
                )
                select\s""" + UnitStore.COLUMNS + "from best s join organization.unit u on u.id = s.unit_id order by length(s.searched), s.searched, s.unit_id");
    }

    /** What was found so far; once that is enough nothing more is asked. */
    private static final class Found {

        private final Map<UnitId, Unit> units = new LinkedHashMap<>();
        private final LocalDate day;
        private final int limit;

        Found(LocalDate day, int limit) {
            this.day = day;
            this.limit = limit;
        }

        boolean isEnough() {
            return units.size() >= limit;
        }

        List<Unit> units() {
            return List.copyOf(units.values());
        }

        void add(JdbcClient.StatementSpec statement) {
            if (!isEnough()) {
                statement.param("day", day).param("limit", limit).query(UnitStore::unit).list().stream()
                        .filter(unit -> !units.containsKey(unit.id())).limit(limit - units.size()).forEach(unit -> units.put(unit.id(), unit));
            }
        }
    }
}
