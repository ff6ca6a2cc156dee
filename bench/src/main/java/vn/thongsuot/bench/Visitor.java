package vn.thongsuot.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Somebody signed in to the server, as a browser would be: a session in a cookie, forms with their token. */
final class Visitor {

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build();
    private final String home;

    private Visitor(String home) {
        this.home = home;
    }

    static Visitor signedIn(String home, String name, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(home);
        HttpResponse<String> answer = visitor.send("/sign-in", Map.of("name", name, "password", password));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IOException("not signed in: " + answer.statusCode());
        }
        return visitor;
    }

    /** Takes a page; its status must be 200. */
    String page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(home + address)).timeout(Duration.ofMinutes(5)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + ": " + answer.statusCode());
        }
        return answer.body();
    }

    HttpResponse<String> send(String address, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create(home + address)).timeout(Duration.ofMinutes(10)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token()))).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> upload(String address, Path file) throws IOException, InterruptedException {
        return upload(address, "file", "cay.csv", Files.readAllBytes(file));
    }

    HttpResponse<String> upload(String address, String field, String fileName, byte[] content) throws IOException, InterruptedException {
        String edge = "----thongsuot";
        List<byte[]> parts = List.of(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                content, ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(HttpRequest.newBuilder(URI.create(home + address)).timeout(Duration.ofMinutes(10)).header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The token of forms, from the page that signs in: it holds for all. */
    private String token() throws IOException, InterruptedException {
        String page = browser.send(HttpRequest.newBuilder(URI.create(home + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString()).body();
        int at = page.indexOf("name=\"_csrf\" value=\"");
        return at < 0 ? "" : page.substring(at + "name=\"_csrf\" value=\"".length(), page.indexOf('"', at + "name=\"_csrf\" value=\"".length()));
    }

    /** Lets several readers take pages at once; milliseconds of each, sorted. */
    static List<Double> read(List<Visitor> readers, int pagesEach, IntFunction<String> address) throws Exception {
        List<Double> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(readers.size())) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int reader = 0; reader < readers.size(); reader++) {
                Visitor visitor = readers.get(reader);
                int first = reader * pagesEach;
                all.add(pool.submit(() -> {
                    List<Double> own = new ArrayList<>();
                    for (int i = 0; i < pagesEach; i++) {
                        long from = System.nanoTime();
                        visitor.page(address.apply(first + i));
                        own.add((System.nanoTime() - from) / 1e6);
                    }
                    return own;
                }));
            }
            for (Future<List<Double>> each : all) {
                times.addAll(each.get());
            }
        }
        Collections.sort(times);
        return times;
    }

    static double at(double share, List<Double> sorted) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
