package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.util.List;

/// A table of a card. Phones, which know no tables, show its fallback.
final class CardTable {
  private final ObjectNode table = Json.object().put("type", "Table");
  private final ArrayNode rows;

  /// @param widths of the columns, against each other
  /// @param fallback of elements that every client knows
  CardTable(List<Integer> widths, ObjectNode fallback) {
    table.put("firstRowAsHeader", true).put("showGridLines", true).put("gridStyle", "default");
    ArrayNode columns = table.putArray("columns");
    widths.forEach(width -> columns.addObject().put("width", width));
    rows = table.putArray("rows");
    table.set("fallback", fallback);
  }

  /// @param cells as many as columns
  void add(List<List<ObjectNode>> cells) {
    ObjectNode row = rows.addObject().put("type", "TableRow");
    ArrayNode written = row.putArray("cells");
    for (List<ObjectNode> items : cells) {
      written.addObject().put("type", "TableCell").putArray("items").addAll(items);
    }
  }

  ObjectNode element() {
    return table;
  }
}
