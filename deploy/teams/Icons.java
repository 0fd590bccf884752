import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Draws the two icons that Teams asks for: a shield in two halves, one for each side.
/// `java -Djava.awt.headless=true deploy/teams/Icons.java` writes them beside this file.
class Icons {
  private static final Color GROUND = new Color(0x1F3A5F);
  private static final Color PROVIDER = new Color(0xF2A03D);
  private static final Color CUSTOMER = new Color(0x6FB7F2);

  public static void main(String[] arguments) throws IOException {
    File folder = new File("deploy/teams");
    ImageIO.write(color(192), "png", new File(folder, "color.png"));
    ImageIO.write(outline(32), "png", new File(folder, "outline.png"));
  }

  /// Teams rounds the corners itself; the sign stays within the inner 120 of 192 pixels.
  private static BufferedImage color(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = drawing(image);
    drawing.setColor(GROUND);
    drawing.fillRect(0, 0, size, size);
    Path2D shield = shield(size * 0.22, size * 0.17, size * 0.56, size * 0.66);
    drawing.setColor(PROVIDER);
    drawing.fill(half(shield, 0, size / 2.0 - size * 0.012, size));
    drawing.setColor(CUSTOMER);
    drawing.fill(half(shield, size / 2.0 + size * 0.012, size, size));
    drawing.dispose();
    return image;
  }

  /// White on nothing, as the outline has to be: one half filled, one drawn.
  private static BufferedImage outline(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = drawing(image);
    drawing.setColor(Color.WHITE);
    Path2D shield = shield(5, 3, 22, 26);
    drawing.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    drawing.draw(shield);
    drawing.fill(half(shield, 0, size / 2.0, size));
    drawing.dispose();
    return image;
  }

  private static Graphics2D drawing(BufferedImage image) {
    Graphics2D drawing = image.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return drawing;
  }

  private static Area half(Path2D shield, double from, double to, double height) {
    Area half = new Area(shield);
    half.intersect(new Area(new Rectangle2D.Double(from, 0, to - from, height)));
    return half;
  }

  private static Path2D shield(double x, double y, double width, double height) {
    Path2D path = new Path2D.Double();
    path.moveTo(x + width / 2, y);
    path.curveTo(
        x + width * 0.66, y + height * 0.10, x + width * 0.84, y + height * 0.14, x + width,
        y + height * 0.14);
    path.curveTo(
        x + width, y + height * 0.60, x + width * 0.86, y + height * 0.84, x + width / 2,
        y + height);
    path.curveTo(
        x + width * 0.14, y + height * 0.84, x, y + height * 0.60, x, y + height * 0.14);
    path.curveTo(
        x + width * 0.16, y + height * 0.14, x + width * 0.34, y + height * 0.10, x + width / 2,
        y);
    path.closePath();
    return path;
  }
}
