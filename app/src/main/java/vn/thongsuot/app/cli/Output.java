package vn.thongsuot.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The forms in which a reading is written to a file. */
enum Output {
    JSON("json") {
        @Override
        void write(OutputStream out, Read read, boolean english) throws IOException {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            ReadingJson.write(writer, read.source(), read.reading(), english);
            writer.flush();
        }
    },
    HTML("html") {
        @Override
        void write(OutputStream out, Read read, boolean english) throws IOException {
            out.write(ReadingHtml.page(read, english).getBytes(StandardCharsets.UTF_8));
        }
    },
    XLSX("xlsx") {
        @Override
        void write(OutputStream out, Read read, boolean english) throws IOException {
            ReadingXlsx.write(out, read, english);
        }
    };

    private final String extension;

    Output(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    abstract void write(OutputStream out, Read read, boolean english) throws IOException;

    /** Writes beside the file and moves it into place, so that it is never half there. */
    void writeTo(Path file, Read read, boolean english) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        PartFiles.write(folder, part -> {
            try (OutputStream out = Files.newOutputStream(part)) {
                write(out, read, english);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        });
    }
}
