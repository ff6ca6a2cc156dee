package vn.thongsuot.app.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Makes the next {@link Projection} out of one and of what changed since. Applying a change twice, or out of order with others of the same occurrence that came before it, does no harm: the last one counts. */
final class Redrawing {

    private final Projection from;
    private final Map<Long, Long> senders = new HashMap<>();
    private final Map<Long, Map<Projection.Part, List<Layer>>> touched = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();

    Redrawing(Projection from) {
        this.from = from;
    }

    /** A stratum being changed: a set is copied before it is written to first. */
    private final class Layer {

        private final long document;
        private final Projection.Part part;
        private final Terms terms;
        private final RoaringBitmap[] units;
        private final boolean[] own = new boolean[Standing.values().length];
        private RoaringBitmap all;
        private boolean ownAll;
        private final @Nullable Stratum was;

        Layer(long document, Projection.Part part, Stratum was) {
            this.document = document;
            this.part = part;
            this.terms = was.terms();
            this.units = was.units().clone();
            this.all = was.all();
            this.was = was;
        }

        Layer(long document, Projection.Part part, Terms terms) {
            this.document = document;
            this.part = part;
            this.terms = terms;
            this.units = new RoaringBitmap[own.length];
            for (int i = 0; i < units.length; i++) {
                units[i] = new RoaringBitmap();
                own[i] = true;
            }
            this.all = new RoaringBitmap();
            this.ownAll = true;
            this.was = null;
        }

        /** @param wanted as what the unit stands here from now on; -1 where it does not */
        void put(int unit, int wanted) {
            boolean held = all.contains(unit);
            for (int standing = 0; held && standing < units.length; standing++) {
                if (standing != wanted && units[standing].contains(unit)) {
                    writable(standing).remove(unit);
                    moved(unit, standing, -1);
                }
            }
            if (wanted >= 0 && !units[wanted].contains(unit)) {
                writable(wanted).add(unit);
                moved(unit, wanted, 1);
            }
            if (held != wanted >= 0) {
                all = ownAll ? all : all.clone();
                ownAll = true;
                all.flip(unit, unit + 1L);
            }
        }

        private void moved(int unit, int standing, int sign) {
            if (from != Projection.EMPTY && moves.size() <= Course.MOST) {
                moves.add(new Move(unit, document, part, terms, Standing.ALL.get(standing), sign));
            }
        }

        private RoaringBitmap writable(int standing) {
            if (!own[standing]) {
                units[standing] = units[standing].clone();
                own[standing] = true;
            }
            return units[standing];
        }

        /** Where nothing was written it stays the very same, by which others see that nothing changed. */
        Stratum done() {
            boolean changed = was == null;
            for (int i = 0; i < own.length; i++) {
                if (own[i]) {
                    units[i].runOptimize();
                    changed = true;
                }
            }
            if (ownAll) {
                all.runOptimize();
            }
            return changed || was == null ? new Stratum(terms, units, all) : was;
        }
    }

    void apply(Change change) {
        List<Layer> layers = layers(change);
        int wanted = change.standing().map(Enum::ordinal).orElse(-1);
        Layer target = null;
        for (Layer layer : layers) {
            boolean here = wanted >= 0 && layer.terms.equals(change.terms());
            target = here ? layer : target;
            layer.put(change.unit(), here ? wanted : -1);
        }
        if (target == null && wanted >= 0) {
            Layer first = new Layer(change.document(), change.part(), change.terms());
            layers.add(first);
            first.put(change.unit(), wanted);
        }
    }

    private List<Layer> layers(Change change) {
        senders.putIfAbsent(change.document(), change.sender());
        return touched.computeIfAbsent(change.document(), _ -> new HashMap<>()).computeIfAbsent(change.part(), part -> {
            Projection.OfDocument known = from.documents().get(change.document());
            List<Layer> layers = new ArrayList<>();
            if (known != null) {
                known.parts().getOrDefault(part, List.of()).forEach(stratum -> layers.add(new Layer(change.document(), part, stratum)));
            }
            return layers;
        });
    }

    /** It may not be used afterwards. */
    Projection done() {
        if (touched.isEmpty()) {
            return from;
        }
        Map<Long, Projection.OfDocument> documents = new HashMap<>(from.documents());
        touched.forEach((document, parts) -> {
            Projection.OfDocument known = documents.get(document);
            Map<Projection.Part, List<Stratum>> all = known == null ? new HashMap<>() : new HashMap<>(known.parts());
            parts.forEach((part, layers) -> all.put(part, layers.stream().map(Layer::done).filter(stratum -> !stratum.isEmpty()).toList()));
            documents.put(document, new Projection.OfDocument(known == null ? senders.get(document) : known.sender(), all));
        });
        return new Projection(documents, from == Projection.EMPTY || moves.size() > Course.MOST ? Course.begun() : from.course().then(moves));
    }
}
