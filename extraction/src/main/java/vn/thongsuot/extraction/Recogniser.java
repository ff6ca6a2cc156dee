package vn.thongsuot.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Recognises the words of a scan with Tesseract, which runs as a process of its own, one thread each; nothing is written to disk. */
final class Recogniser {

    private static final double SCALE = RecognisedWords.SCALE;
    private static final double NEAR = 2;
    private static final double DOUBTFUL = 60;
    private static final double READABLE = 0.7;
    private final Limits limits;

    Recogniser(Limits limits) {
        this.limits = limits;
    }

    /** Refuses with directions where Tesseract is not installed. */
    private static void requireInstalled() throws ExtractionException {
        try {
            Process process = new ProcessBuilder("tesseract", "--version").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw Refusals.noRecognition();
            }
        } catch (IOException notInstalled) {
            throw Refusals.noRecognition();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.noRecognition();
        }
    }

    /** Where the pictures of pages come from, one after the other. */
    interface Pictures {

        BufferedImage picture(int index) throws IOException, ExtractionException;
    }

    /** Recognises pages on all cores, while the next ones are rendered; no more pictures are held than the cores need. */
    List<Page> recognise(List<Integer> numbers, Pictures pictures) throws IOException, ExtractionException {
        if (numbers.size() > limits.ocrPages()) {
            throw Refusals.tooManyPagesToRecognise(numbers.size(), limits.ocrPages());
        }
        requireInstalled();
        int held = Runtime.getRuntime().availableProcessors() * 2;
        List<Future<Page>> futures = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int number : numbers) {
                if (futures.size() >= held) {
                    await(futures.get(futures.size() - held));
                }
                BufferedImage picture = pictures.picture(number);
                futures.add(workers.submit(() -> recognise(picture, number + 1)));
            }
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(await(future));
            }
            return pages;
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    private static Page await(Future<Page> future) throws ExtractionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.recognitionFailed(0, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ExtractionException refusal) {
                throw refusal;
            }
            throw Refusals.damaged("PDF", e.getCause());
        }
    }

    /**
     * Recognises a page's picture of {@link Scan#DPI} dots an inch. One that lies on its side or on its head is known by how little of it can be
     * read; it is turned.
     */
    private Page recognise(BufferedImage picture, int page) throws ExtractionException {
        BufferedImage grey = Scan.withoutSeals(picture);
        int quarters = Scan.liesOnSide(grey) ? 1 : 0;
        Scan scan = Scan.of(grey, quarters);
        List<PageWord> words = RecognisedWords.of(run(scan.pgm(), page, "3"), 0, 0);
        for (int turn : new int[] {quarters + 2, 1 - quarters, 3 - quarters}) {
            if (isReadable(words) || Scan.isBlank(grey)) {
                break;
            }
            Scan other = Scan.of(grey, turn);
            List<PageWord> otherWords = RecognisedWords.of(run(other.pgm(), page, "3"), 0, 0);
            if (confidence(otherWords) > confidence(words)) {
                scan = other;
                words = otherWords;
            }
        }
        return closer(scan, words, page);
    }

    /** Letters on their head look like letters, but hardly like Vietnamese. */
    private static boolean isReadable(List<PageWord> words) {
        return confidence(words) > 0 && Vietnamese.share(new PageLine(words).text()) > READABLE;
    }

    private Page closer(Scan scan, List<PageWord> words, int number) throws ExtractionException {
        List<PageGrid> grids = PageGrid.of(scan.rulings());
        Page whole = new Page(scan.width() * SCALE, scan.height() * SCALE, words, grids, 0);
        List<PageWord> closer = tablesApart(scan, columnsApart(scan, whole, number), whole, number);
        return new Page(whole.width(), whole.height(), MarkRepair.repair(NumberSlot.withoutDoubt(closer, whole.height())), grids, 0);
    }

    /**
     * Lines of two columns side by side that stand at different heights are easily taken for one: where columns were found, each is
     * recognised again by itself.
     */
    private List<PageWord> columnsApart(Scan scan, Page page, int number) throws ExtractionException {
        List<PageLine> lines = PageLine.of(page.words().stream().filter(word -> page.grids().stream().noneMatch(grid -> grid.contains(word))).toList());
        List<PageWord> words = new ArrayList<>(page.words());
        int i = 0;
        while (i < lines.size()) {
            int end = Side.endOfColumns(page, lines, i);
            if (end <= i) {
                i++;
                continue;
            }
            double top = i == 0 ? lines.get(i).top() - 12 : (lines.get(i - 1).bottom() + lines.get(i).top()) / 2;
            double bottom = end == lines.size() ? lines.get(end - 1).bottom() + 12 : (lines.get(end - 1).bottom() + lines.get(end).top()) / 2;
            double channel = Side.channel(page, lines.subList(i, end));
            List<PageWord> seen = words.stream().filter(word -> word.middle() > top && word.middle() < bottom).toList();
            words.removeAll(seen);
            boolean letterhead = bottom < page.height() / 3;
            words.addAll(surer(seen.stream().filter(word -> word.centre() < channel).toList(), part(scan, 0, top, channel, bottom, number), letterhead));
            words.addAll(surer(seen.stream().filter(word -> word.centre() >= channel).toList(), part(scan, channel, top, page.width(), bottom, number), letterhead));
            i = end;
        }
        return words;
    }

    /**
     * The better of two recognitions of a column. Seals and signatures make words to a closer look: of it is taken what was seen on the page as a
     * whole, what stands on a line with that, and lines of fixed words. No seal lies over a letterhead: there all of which it is sure is taken.
     */
    private static List<PageWord> surer(List<PageWord> seen, List<PageWord> closer, boolean letterhead) {
        List<PageWord> confirmed = new ArrayList<>();
        for (PageLine line : PageLine.of(closer)) {
            List<PageWord> known = line.words().stream().filter(word -> seen.stream().anyMatch(other -> overlap(word, other))).toList();
            boolean sure = letterhead || !known.isEmpty() || FormulaRepair.isFormula(line.text());
            line.words().stream().filter(word -> known.contains(word) || sure && word.confidence() >= RecognisedWords.CERTAIN).forEach(confirmed::add);
        }
        return confidence(confirmed) > confidence(seen) ? confirmed : seen;
    }

    /** More letters are better, those that are hardly sure count against. */
    private static double confidence(List<PageWord> words) {
        return words.stream().mapToDouble(word -> (word.confidence() - DOUBTFUL) * word.text().length()).sum();
    }

    private static boolean overlap(PageWord a, PageWord b) {
        double across = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double down = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        return across > -NEAR && down > -NEAR;
    }

    /** Cells of one width below each other are recognised as one strip, so that no line runs over into the next column. */
    private List<PageWord> tablesApart(Scan scan, List<PageWord> words, Page page, int number) throws ExtractionException {
        List<PageWord> all = new ArrayList<>(words);
        for (PageGrid grid : page.grids()) {
            all.removeIf(grid::contains);
            for (PageGrid.Strip strip : grid.strips()) {
                for (PageWord word : part(scan, strip.left() + 1, strip.top() + 1, strip.right() - 1, strip.bottom() - 1, number)) {
                    if (strip.boxes().stream().anyMatch(box -> grid.isIn(box, word))) {
                        all.add(word);
                    }
                }
            }
        }
        return all;
    }

    private List<PageWord> part(Scan scan, double left, double top, double right, double bottom, int number) throws ExtractionException {
        int x = (int) Math.max(0, left / SCALE);
        int y = (int) Math.max(0, top / SCALE);
        int width = (int) Math.min(scan.width() - x, (right - left) / SCALE);
        int height = (int) Math.min(scan.height() - y, (bottom - top) / SCALE);
        if (width < 30 || height < 20) {
            return List.of();
        }
        return RecognisedWords.of(run(scan.pgm(x, y, width, height), number, "6"), x * SCALE, y * SCALE);
    }

    private String run(byte[] picture, int page, String segmentation) throws ExtractionException {
        Process process = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command(segmentation));
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Process started = builder.start();
            process = started;
            CompletableFuture<byte[]> out = CompletableFuture.supplyAsync(() -> output(started));
            try (OutputStream in = started.getOutputStream()) {
                in.write(picture);
            }
            if (!started.waitFor(limits.ocrSeconds(), TimeUnit.SECONDS) || started.exitValue() != 0) {
                throw new IOException("tesseract ended with " + (started.isAlive() ? "a time-out" : String.valueOf(started.exitValue())));
            }
            return new String(out.join(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Refusals.recognitionFailed(page, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.recognitionFailed(page, e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static List<String> command(String segmentation) throws IOException {
        return List.of("tesseract", "stdin", "stdout", "--tessdata-dir", Models.folder().toString(), "-l", Models.LANGUAGES,
                "--dpi", String.valueOf(Scan.DPI), "--psm", segmentation, "-c", "tessedit_create_tsv=1");
    }

    private static byte[] output(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException closed) {
            return new byte[0];
        }
    }
}
