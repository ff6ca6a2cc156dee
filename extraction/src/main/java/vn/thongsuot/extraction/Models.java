package vn.thongsuot.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The recogniser's models of Vietnamese, laid down in a folder of the temporary directory for as long as the program runs. */
final class Models {

    /** As the recogniser is told: both, the better one first. */
    static final String LANGUAGES = "vie_best+vie";

    private static @Nullable Path folder;

    private Models() {}

    static synchronized Path folder() throws IOException {
        Path known = folder;
        if (known != null && Files.isDirectory(known)) {
            return known;
        }
        Path laid = Files.createTempDirectory("thongsuot-tessdata");
        laid.toFile().deleteOnExit();
        for (String model : List.of("vie", "vie_best")) {
            Path file = laid.resolve(model + ".traineddata");
            try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream("tessdata/" + model + ".traineddata"))) {
                Files.copy(in, file);
            }
            file.toFile().deleteOnExit();
        }
        folder = laid;
        return laid;
    }
}
