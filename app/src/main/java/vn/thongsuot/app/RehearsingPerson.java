package vn.thongsuot.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.thongsuot.app.identity.Trials;

/** Somebody of the world to try, in a rehearsal: signs in, follows the links of the pages, registers documents. */
final class RehearsingPerson {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Pages of the program, not files. */
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][^\"#.]*)[\"#]");
    private static final String EDGE = "----thongsuot";

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String home;

    private RehearsingPerson(String home) {
        this.home = home;
    }

    static RehearsingPerson signedIn(String home, Trials.Trial trial) throws IOException, InterruptedException {
        RehearsingPerson person = new RehearsingPerson(home);
        String form = "name=" + encoded(trial.account()) + "&password=" + encoded(trial.password()) + "&_csrf=" + encoded(person.token());
        person.send("/sign-in", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        return person;
    }

    /** Takes some pages and those that they lead to. */
    void lookAround(List<String> from, int pages) throws IOException, InterruptedException {
        Set<String> known = new LinkedHashSet<>(from);
        for (int taken = 0; taken < Math.min(pages, known.size()); taken++) {
            Matcher links = LINK.matcher(page(known.stream().skip(taken).findFirst().orElseThrow()));
            while (links.find()) {
                known.add(links.group(1).replace("&amp;", "&"));
            }
        }
    }

    /** @param number tells the file apart from those before it, which else would be known as the same document */
    void register(byte[] docx, int number) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--" + EDGE
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"van-ban-" + number + ".docx\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(marked(docx, number));
        body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        send("/documents", "multipart/form-data; boundary=" + EDGE, body.toByteArray());
    }

    void leave() {
        browser.close();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] marked(byte[] docx, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx)); ZipOutputStream to = new ZipOutputStream(out)) {
            to.setComment(Integer.toString(number));
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String page(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(home + address)).build(), BodyHandlers.ofString()).body();
    }

    private void send(String address, String type, byte[] body) throws IOException, InterruptedException {
        browser.send(HttpRequest.newBuilder(URI.create(home + address)).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.discarding());
    }

    /** Of forms; that of the page that signs in holds for all. */
    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page("/sign-in"));
        if (!token.find()) {
            throw new IOException("the page that signs in has no form");
        }
        return token.group(1);
    }
}
