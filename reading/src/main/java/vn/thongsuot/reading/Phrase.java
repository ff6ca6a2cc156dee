package vn.thongsuot.reading;

import java.util.Locale;
import java.util.function.Function;

/** Loads a vocabulary of two columns, phrase and class, for finding among words. */
final class Phrase {

    private Phrase() {}

    /** Phrases that are just looked for. */
    static Phrases<Boolean> set(String... phrases) {
        Phrases<Boolean> set = new Phrases<>();
        for (String phrase : phrases) {
            set.add(phrase, true);
        }
        return set;
    }

    static <E extends Enum<E>> Phrases<E> classes(String vocabulary, Class<E> type) {
        return load(vocabulary, name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
    }

    static <V> Phrases<V> load(String vocabulary, Function<String, V> value) {
        Phrases<V> phrases = new Phrases<>();
        for (Vocabulary.Entry entry : Vocabulary.load(vocabulary).entries()) {
            phrases.add(entry.field(0), value.apply(entry.field(1)));
        }
        return phrases;
    }
}
