package dev.signet.processor.documentation;

import dev.signet.processor.documentation.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the lines of a page into sections and blocks. */
final class PageParser {

  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
  private static final Pattern FENCE = Pattern.compile("( *)```(\\w*)");
  private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.) .*");

  private final List<Section> sections = new ArrayList<>();
  private int level;
  private String heading = "";
  private List<Block> blocks = new ArrayList<>();
  private Kind kind;
  private List<String> open = new ArrayList<>();

  private PageParser() {}

  static List<Section> sections(List<String> lines) {
    PageParser parser = new PageParser();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        i = parser.code(lines, i, fence.group(1), fence.group(2));
      } else {
        parser.line(lines.get(i));
      }
    }
    parser.endSection();
    return List.copyOf(parser.sections);
  }

  private int code(List<String> lines, int start, String indent, String language) {
    endBlock();
    List<String> code = new ArrayList<>();
    int i = start + 1;
    for (; i < lines.size() && !lines.get(i).equals(indent + "```"); i++) {
      String line = lines.get(i);
      code.add(line.startsWith(indent) ? line.substring(indent.length()) : line);
    }
    blocks.add(new Block(Kind.CODE, language, List.copyOf(code)));
    return i;
  }

  private void line(String line) {
    Matcher mark = HEADING.matcher(line);
    if (mark.matches()) {
      endSection();
      level = mark.group(1).length();
      heading = mark.group(2);
    } else if (line.isBlank()) {
      endBlock();
    } else {
      add(line);
    }
  }

  private void add(String line) {
    Kind starts = kindOf(line);
    if (starts == Kind.ITEM || kind == null || starts != Kind.PARAGRAPH && starts != kind) {
      endBlock();
      kind = starts;
    }
    open.add(line);
  }

  private static Kind kindOf(String line) {
    if (ITEM.matcher(line).matches()) {
      return Kind.ITEM;
    }
    return switch (line.strip().charAt(0)) {
      case '|' -> Kind.TABLE;
      case '>' -> Kind.QUOTE;
      default -> Kind.PARAGRAPH;
    };
  }

  private void endBlock() {
    if (kind != null) {
      blocks.add(new Block(kind, "", List.copyOf(open)));
    }
    kind = null;
    open = new ArrayList<>();
  }

  private void endSection() {
    endBlock();
    if (level > 0 || !blocks.isEmpty()) {
      sections.add(new Section(level, heading, List.copyOf(blocks)));
    }
    blocks = new ArrayList<>();
  }
}
