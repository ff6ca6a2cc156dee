package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Recipient;
import vn.thongsuot.reading.Reading.Signature;

/**
 * Recipients and signature at the end of the body.
 *
 * @param dated place and date where they stand above the signature; {@code null} where they don't
 * @param lines those that belong to them, by index
 * @param end index of the first line after them: annexes begin there
 */
record Tail(List<Recipient> recipients, Signature signature, @Nullable PlaceAndDate dated, BitSet lines, int end) {

    static Tail find(Wording text, List<FrameLine> lines, int from) {
        return new Scan(text, lines, from).run();
    }

    private static final class Scan {
        /** Lines of two signers, one above the other. */
        private static final int LONGEST_SIGNATURES = 14;
        private static final int LONGEST_MARK = 30;

        private final Wording text;
        private final List<FrameLine> lines;
        private final int from;
        private final BitSet used = new BitSet();
        private List<Recipient> recipients = List.of();
        private Signature signature = Signature.NONE;
        private @Nullable PlaceAndDate dated;

        Scan(Wording text, List<FrameLine> lines, int from) {
            this.text = text;
            this.lines = lines;
            this.from = from;
        }

        Tail run() {
            int start = recipientsLine();
            int first = start < 0 ? signatureLine(from) : earlier(start);
            if (first < 0) {
                return new Tail(List.of(), Signature.NONE, null, used, lines.size());
            }
            List<Integer> left = new ArrayList<>();
            List<Integer> right = new ArrayList<>();
            int end = sort(first > from && isDated(first - 1) ? first - 1 : first, start, left, right);
            read(left, right, start >= 0);
            int after = used.isEmpty() ? first : Math.max(end, used.length());
            return new Tail(recipients, signature, dated, used, skipStamps(after));
        }

        private int recipientsLine() {
            for (int i = from; i < lines.size(); i++) {
                FrameLine line = lines.get(i);
                if (Character.toUpperCase(text.charAt(line.span().start())) == 'N' && (line.words().length() < 40 && (line.starts("NOI NHAN") || near(line.bare(), "NOI NHAN")) || RecipientsBlock.isInOneLine(line))) {
                    return i;
                }
            }
            return -1;
        }

        /** Recognised text may have one letter wrong. */
        private static boolean near(String bare, String wanted) {
            if (bare.length() < wanted.length() || bare.length() > wanted.length() + 3) {
                return false;
            }
            int wrong = 0;
            for (int i = 0; i < wanted.length(); i++) {
                wrong += bare.charAt(i) == wanted.charAt(i) ? 0 : 1;
            }
            return wrong <= 2 && bare.charAt(0) == 'N';
        }

        private int signatureLine(int at) {
            for (int i = Math.max(at, from); i < lines.size(); i++) {
                FrameLine line = lines.get(i);
                boolean office = SignatureBlock.isOffice(line) && nameFollows(i);
                if (SignatureBlock.isAuthority(line) && (nameFollows(i) || i + 6 > lines.size()) || office) {
                    return i;
                }
            }
            return -1;
        }

        private boolean nameFollows(int at) {
            for (int i = at + 1; i < Math.min(lines.size(), at + 7); i++) {
                if (SignatureBlock.isName(lines.get(i)) && !lines.get(i).isCapitals()) {
                    return true;
                }
            }
            return false;
        }

        /** A signature column may have been read before the recipients beside or below it. */
        private int earlier(int start) {
            int first = start;
            for (int i = start - 1; i >= Math.max(from, start - LONGEST_SIGNATURES); i--) {
                FrameLine line = lines.get(i);
                if (SignatureBlock.isAuthority(line) || SignatureBlock.isOffice(line)
                        || SignatureBlock.isName(line) && i > from && isSignatureAbove(i)) {
                    first = i;
                } else if (!SignatureBlock.isStamp(line)) {
                    break;
                }
            }
            return first;
        }

        private boolean isSignatureAbove(int name) {
            for (int i = name - 1; i >= Math.max(from, name - 5); i--) {
                if (SignatureBlock.isAuthority(lines.get(i)) || SignatureBlock.isOffice(lines.get(i))) {
                    return true;
                }
            }
            return false;
        }

        /** Sorts the lines into recipients' and signature's, by column or by what they look like. */
        private int sort(int first, int start, List<Integer> left, List<Integer> right) {
            boolean filed = false;
            boolean named = false;
            int i = first;
            for (; i < lines.size(); i++) {
                FrameLine line = lines.get(i);
                boolean signatureLike = SignatureBlock.isAuthority(line) || SignatureBlock.isOffice(line) || SignatureBlock.isStamp(line);
                Label label = Label.of(text, line.span());
                boolean bullet = label != null && label.style().isBullet();
                if (i == start) {
                    left.add(i);
                    filed = line.bare().contains("LUU");
                } else if (isAnnexHead(line)) {
                    break;
                } else if (isFileMark(i, filed && right.isEmpty() && label == null)) {
                    used.set(i);
                } else if (!named && isDated(i)) {
                    dated = PlaceAndDate.of(line);
                    used.set(i);
                } else if (named && isOtherSigner(i, start)) {
                    right.forEach(used::set);
                    right.clear();
                    right.add(i);
                    named = false;
                } else if (line.inTable() && line.column() > 0 && !bullet) {
                    right.add(i);
                    named |= SignatureBlock.isName(line) && !signatureLike;
                } else if (bullet && start >= 0 && i > start) {
                    left.add(i);
                    filed |= line.bare().contains("LUU");
                } else if (signatureLike || line.isCapitals() && !named) {
                    right.add(i);
                } else if (!right.isEmpty() && !named && SignatureBlock.isName(line)) {
                    right.add(i);
                    named = true;
                } else if (start >= 0 && i > start && !filed && (line.inTable() || right.isEmpty() || right.getLast() < start || isListed(line)) && line.words().length() < 160) {
                    left.add(i);
                    filed |= line.bare().startsWith("LUU");
                } else if (start >= 0 && i > start && left.getLast() == i - 1 && Character.isLowerCase(line.words().charAt(0))) {
                    left.add(i);
                } else {
                    break;
                }
                if (named && filed && !sameTableGoesOn(i) && !isOtherSigner(i + 1, start)) {
                    i++;
                    break;
                }
            }
            return i;
        }

        /** "Các sở, ngành;", "Lưu: VT.": recipients without bullets, below the lines of a signature beside the first of them. */
        private static boolean isListed(FrameLine line) {
            return line.words().endsWith(";") || line.starts("LUU");
        }

        /** Below "Lưu: VT." and above the signer: the typist's mark, the order's number; anywhere a file's path. */
        private boolean isFileMark(int i, boolean filed) {
            FrameLine line = lines.get(i);
            boolean path = line.words().indexOf(":\\") == 1;
            boolean mark = filed && line.words().length() < LONGEST_MARK && !isSigner(i) && !line.isCapitals() && i + 1 < lines.size() && isSigner(i + 1);
            return path || mark;
        }

        private boolean isSigner(int i) {
            return SignatureBlock.isAuthority(lines.get(i)) || SignatureBlock.isOffice(lines.get(i));
        }

        private boolean isDated(int i) {
            return PlaceAndDate.of(lines.get(i)) != null;
        }

        /** Of two signers whose columns were saved one below the other the later is the right-hand one, who signs. */
        private boolean isOtherSigner(int i, int start) {
            boolean signs = i < lines.size() && (SignatureBlock.isAuthority(lines.get(i)) || i < start && SignatureBlock.isOffice(lines.get(i)));
            return signs && nameFollows(i);
        }

        private boolean sameTableGoesOn(int i) {
            return i + 1 < lines.size() && lines.get(i).inTable() && lines.get(i + 1).inTable() && lines.get(i + 1).block() == lines.get(i).block();
        }

        private static boolean isAnnexHead(FrameLine line) {
            return line.starts("PHU LUC") && line.words().length() < 80 || line.starts("(KEM THEO") || line.starts("(BAN HANH KEM");
        }

        private void read(List<Integer> left, List<Integer> right, boolean block) {
            List<FrameLine> column = rightmost(right);
            SignatureBlock.Read read = SignatureBlock.of(text, column);
            if (read != null) {
                signature = read.signature();
                right.forEach(used::set);
            }
            // What a heading of recipients heads may all stand in the right-hand column: then there is nothing to read at the left.
            if (block && !left.isEmpty()) {
                left.forEach(used::set);
                List<Span> spans = inline(lines.get(left.getFirst()));
                for (int i = 1; i < left.size(); i++) {
                    join(spans, lines.get(left.get(i)), lines.get(left.get(i - 1)));
                }
                recipients = RecipientsBlock.of(text, spans, false);
            }
        }

        /** "Nơi nhận: Như trên; Lưu VT." in one line. */
        private List<Span> inline(FrameLine head) {
            List<Span> spans = new ArrayList<>();
            int colon = text.indexOf(':', head.span().start(), head.span().end() - 2);
            if (colon > 0) {
                spans.add(Folded.trim(text, new Span(colon + 1, head.span().end())));
            }
            return spans;
        }

        /** A line without a bullet that begins with a small letter, or follows an unfinished one, goes on with the one before. */
        private void join(List<Span> spans, FrameLine line, FrameLine before) {
            boolean bullet = Label.of(text, line.span()) != null;
            char last = text.charAt(before.span().end() - 1);
            boolean goesOn = !bullet && !spans.isEmpty() && ";.".indexOf(last) < 0
                    && (Character.isLowerCase(line.words().charAt(0)) || last == ',' || line.words().startsWith("("));
            boolean adjacent = goesOn && spans.getLast().end() == before.span().end() && line.span().start() - before.span().end() < 4;
            if (adjacent) {
                Span begun = spans.removeLast();
                spans.add(new Span(begun.start(), line.span().end()));
            } else {
                spans.add(line.span());
            }
        }

        /** Of two signers side by side the right-hand one signs. */
        private List<FrameLine> rightmost(List<Integer> right) {
            List<FrameLine> all = new ArrayList<>(right.size());
            int most = -1;
            for (int index : right) {
                all.add(lines.get(index));
                most = Math.max(most, lines.get(index).column());
            }
            List<FrameLine> last = new ArrayList<>(all.size());
            boolean signs = false;
            boolean named = false;
            for (FrameLine line : all) {
                if (line.column() == most) {
                    last.add(line);
                    signs |= SignatureBlock.isOffice(line) || SignatureBlock.isAuthority(line);
                    named |= SignatureBlock.isName(line) && !SignatureBlock.isOffice(line) && !SignatureBlock.isAuthority(line);
                }
            }
            return signs && named ? last : all;
        }

        /** The seal's or the digital signature's words after the name. */
        private int skipStamps(int after) {
            int i = after;
            while (i < lines.size() && (SignatureBlock.isStamp(lines.get(i)) || lines.get(i).isRule())) {
                used.set(i);
                i++;
            }
            return i;
        }
    }
}
