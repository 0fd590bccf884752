package dev.srm.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Cuts any Markdown into sections. Nothing is expected of it: headings may skip levels, repeat or
/// lack, sentences may run over lines, and HTML may stand anywhere.
final class Markdown {
  /// A longer section is cut where a block ends, because a passage is what gets ranked and quoted.
  private static final int PIECES_GOOD = 12;

  /// A longer block, such as a log or a table, is cut anyway.
  private static final int PIECES_MAX = 24;

  /// A longer "heading" is a paragraph with a line drawn under it.
  private static final int HEADING_MAX = 120;

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private final List<String> lines;
  private final int offset;
  private final List<Section> sections = new ArrayList<>();
  private final List<Title> path = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();

  private Markdown(List<String> lines, int offset) {
    this.lines = lines;
    this.offset = offset;
  }

  /// A heading with what stands under it.
  ///
  /// @param headings from the topmost to the nearest, none before the first heading
  /// @param pieces at least one
  record Section(List<String> headings, List<Piece> pieces) {
    Section {
      headings = List.copyOf(headings);
      pieces = List.copyOf(pieces);
    }
  }

  /// Something that can be quoted.
  ///
  /// @param line from 1
  record Piece(int line, String text) {}

  private record Title(int level, String text) {}

  /// What a file says.
  ///
  /// @param title its first heading, if it has any
  record Cut(Optional<String> title, List<Section> sections) {}

  /// @param lines of the file
  /// @param from lines before are front matter
  static Cut cut(List<String> lines, int from) {
    List<String> body = lines.subList(from, lines.size());
    Markdown markdown = new Markdown(body, from);
    Titles titles = new Titles();
    PARSER.parse(String.join("\n", body)).accept(markdown.new Walk(titles));
    markdown.end();
    return new Cut(titles.first, markdown.sections);
  }

  private static final class Titles {
    private Optional<String> first = Optional.empty();
  }

  private final class Walk extends AbstractVisitor {
    private final Titles titles;

    Walk(Titles titles) {
      this.titles = titles;
    }

    @Override
    public void visit(Heading heading) {
      String text = plain(heading).strip();
      if (heading.getSourceSpans().size() > 2 || text.length() > HEADING_MAX) {
        add(heading);
        return;
      }
      end();
      path.removeIf(title -> title.level() >= heading.getLevel());
      if (!text.isEmpty()) {
        path.add(new Title(heading.getLevel(), text));
        titles.first = titles.first.or(() -> Optional.of(text));
      }
    }

    @Override
    public void visit(Paragraph paragraph) {
      add(paragraph);
    }

    @Override
    public void visit(HtmlBlock html) {
      add(html);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      add(code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      add(code);
    }
  }

  private void add(Block block) {
    if (pieces.size() >= PIECES_GOOD) {
      end();
    }
    List<SourceSpan> spans = block.getSourceSpans();
    List<String> texts = new ArrayList<>();
    for (SourceSpan span : spans) {
      String line = lines.get(span.getLineIndex());
      int to = Math.min(line.length(), span.getColumnIndex() + span.getLength());
      String text = line.substring(Math.min(span.getColumnIndex(), to), to);
      texts.add(isFence(block, text) ? "" : text);
    }
    List<List<String>> found = Sentences.of(texts);
    for (int i = 0; i < spans.size(); i++) {
      for (String text : found.get(i)) {
        if (pieces.size() >= PIECES_MAX) {
          end();
        }
        pieces.add(new Piece(offset + spans.get(i).getLineIndex() + 1, text));
      }
    }
  }

  private static boolean isFence(Block block, String line) {
    String text = line.strip();
    return block instanceof FencedCodeBlock && (text.startsWith("```") || text.startsWith("~~~"));
  }

  private void end() {
    if (!pieces.isEmpty()) {
      sections.add(new Section(path.stream().map(Title::text).toList(), pieces));
      pieces = new ArrayList<>();
    }
  }

  /// @return the heading as it is read, without its marks
  private static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text literal) {
            text.append(literal.getLiteral());
          }

          @Override
          public void visit(Code literal) {
            text.append(literal.getLiteral());
          }
        });
    return text.toString();
  }
}
