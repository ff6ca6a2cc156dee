package vn.thongsuot.app.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thongsuot.app.identity.UnitId;

/** What a unit is over a stretch of days. */
public record State(String kind, String name, String shortName, List<String> abbreviations, Optional<UnitId> parent, int precedence) {

    public State {
        abbreviations = List.copyOf(abbreviations);
    }

    State named(String name, String shortName, List<String> abbreviations) {
        return new State(kind, name, shortName, abbreviations, parent, precedence);
    }

    State under(Optional<UnitId> parent) {
        return new State(kind, name, shortName, abbreviations, parent, precedence);
    }

    State at(int precedence) {
        return new State(kind, name, shortName, abbreviations, parent, precedence);
    }

    State of(String kind) {
        return new State(kind, name, shortName, abbreviations, parent, precedence);
    }

    /** All its names, folded, for finding it by exactly one of them. */
    List<String> foldedNames() {
        return names().map(Folded::of).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** One text for searching parts of names in. */
    String searched(String code) {
        return Stream.concat(names(), Stream.of(code)).map(Folded::of).filter(name -> !name.isEmpty()).distinct()
                .collect(java.util.stream.Collectors.joining(" | ", "", ""));
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(name, shortName), abbreviations.stream());
    }
}
