package vn.thongsuot.extraction;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import vn.thongsuot.extraction.PageGrid.Ruling;

/**
 * Collects the straight horizontal and vertical lines of one PDF page, drawn as strokes or as thin boxes. The edge of an area that is only filled is no line:
 * it is the colour behind words.
 */
final class PdfLines extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final double SHORTEST_ACROSS = 12;
    private static final double SHORTEST_DOWN = 6;
    private static final int MOST = 20_000;
    private final List<Ruling> found = new ArrayList<>();
    private final PDRectangle box;
    /** What is drawn until it is stroked or filled: its edges, and the rectangles around its parts. */
    private final List<Ruling> edges = new ArrayList<>();
    private final List<Rectangle2D> parts = new ArrayList<>();
    private Point2D at = new Point2D.Double();
    private Point2D start = at;

    PdfLines(PDPage page, PDRectangle box) {
        super(page);
        this.box = box;
    }

    List<Ruling> found() {
        return found;
    }

    private void edge(Point2D from, Point2D to) {
        Rectangle2D around = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
        around.add(to);
        addIfStraight(around, edges);
    }

    private void addIfStraight(Rectangle2D drawn, List<Ruling> lines) {
        boolean across = drawn.getHeight() < THIN && drawn.getWidth() > SHORTEST_ACROSS;
        boolean down = drawn.getWidth() < THIN && drawn.getHeight() > SHORTEST_DOWN;
        if ((across || down) && edges.size() + found.size() <= MOST) {
            lines.add(new Ruling(drawn.getMinX() - box.getLowerLeftX(), box.getUpperRightY() - drawn.getMaxY(),
                    drawn.getMaxX() - box.getLowerLeftX(), box.getUpperRightY() - drawn.getMinY()));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        begin(p0);
        for (Point2D corner : List.of(p1, p2, p3, p0)) {
            line(corner);
        }
    }

    private void begin(Point2D point) {
        at = point;
        start = point;
        if (parts.size() < MOST) {
            parts.add(new Rectangle2D.Double(point.getX(), point.getY(), 0, 0));
        }
    }

    private void line(Point2D to) {
        edge(at, to);
        reach(to);
    }

    private void reach(Point2D to) {
        at = to;
        if (!parts.isEmpty()) {
            parts.getLast().add(to);
        }
    }

    @Override
    public void moveTo(float x, float y) {
        begin(new Point2D.Double(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        line(new Point2D.Double(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        reach(new Point2D.Double(x3, y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        line(start);
    }

    @Override
    public void endPath() {
        edges.clear();
        parts.clear();
    }

    @Override
    public void strokePath() {
        found.addAll(edges);
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        parts.forEach(part -> addIfStraight(part, found));
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void clip(int windingRule) {
        // Clipping draws nothing.
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures hold no drawn lines.
    }

    @Override
    public void shadingFill(COSName name) {
        // Shadings hold no drawn lines.
    }
}
