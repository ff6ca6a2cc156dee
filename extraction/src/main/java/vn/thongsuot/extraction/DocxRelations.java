package vn.thongsuot.extraction;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which other parts a part of a Word document refers to, by kind. Producers name the parts as they like; the kinds are fixed. */
final class DocxRelations {

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();

    private DocxRelations() {}

    /** The relations of a part, or of the whole package where the name is empty. */
    static DocxRelations of(String part, Map<String, byte[]> parts) throws XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        DocxRelations relations = new DocxRelations();
        for (XmlElement relation : XmlElement.read(parts.get(folder + "_rels/" + part.substring(slash) + ".rels")).children("Relationship")) {
            String type = relation.attribute("Type");
            String target = relation.attribute("Target");
            if (type != null && target != null && !"External".equals(relation.attribute("TargetMode"))) {
                String resolved = resolved(folder, target);
                relations.targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved);
                relations.byId.putIfAbsent(String.valueOf(relation.attribute("Id")), resolved);
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        return URI.create("/" + folder).resolve(target.replace('\\', '/').replace(" ", "%20")).getPath().substring(1);
    }

    @Nullable String target(String kind) {
        return targets.get(kind);
    }

    /** The part that has this identifier among the relations. */
    @Nullable String withId(String id) {
        return byId.get(id);
    }
}
