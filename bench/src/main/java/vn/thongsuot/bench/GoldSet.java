package vn.thongsuot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import vn.thongsuot.app.cli.Main;

/** Documents with readings made by hand: {@code NAME.json} in the folder or in its {@code gold}, the document beside it or in {@code documents}. */
record GoldSet(Path folder, List<GoldSet.Document> documents) {

    private static final ObjectMapper JSON = new ObjectMapper();

    GoldSet {
        documents = List.copyOf(documents);
    }

    /** A document's file and its reading made by hand. */
    record Document(String name, Path file, JsonNode gold) {

        boolean scan() {
            return gold.path("scan").asBoolean(false);
        }

        /** Reads the document as {@code thongsuot read --json} does and compares; a document that can't be read has nothing read. */
        Comparison compare() {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int status = Main.run(new PrintWriter(out), new PrintWriter(err), "read", "--json", file.toString());
            try {
                JsonNode reading = status == 0 ? JSON.readTree(out.toString()) : JSON.createObjectNode();
                return Comparison.of(this, reading, status == 0 ? "" : err.toString().strip());
            } catch (IOException e) {
                throw new IllegalStateException(file + ": the reading is no JSON", e);
            }
        }
    }

    static GoldSet of(Path folder) throws IOException {
        Path golds = Files.isDirectory(folder.resolve("gold")) ? folder.resolve("gold") : folder;
        List<Document> documents = new ArrayList<>();
        for (Path gold : list(golds)) {
            String file = gold.getFileName().toString();
            if (file.endsWith(".json")) {
                String name = file.substring(0, file.length() - ".json".length());
                Path document = document(name, golds, folder).orElseThrow(() -> new IOException("no document for " + gold));
                documents.add(new Document(name, document, JSON.readTree(gold.toFile())));
            }
        }
        return new GoldSet(folder, documents);
    }

    private static Optional<Path> document(String name, Path golds, Path folder) throws IOException {
        for (Path place : List.of(golds, golds.resolve("documents"), folder.resolve("documents"))) {
            for (Path file : list(place)) {
                String each = file.getFileName().toString();
                if (each.startsWith(name + ".") && each.indexOf('.', name.length() + 1) < 0 && !each.endsWith(".json")) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Reads and compares all documents, on all cores, in order of their names. */
    List<Comparison> compare() {
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<Comparison>> compared = documents.stream()
                    .map(document -> CompletableFuture.supplyAsync(document::compare, workers)).toList();
            return compared.stream().map(CompletableFuture::join).toList();
        }
    }
}
