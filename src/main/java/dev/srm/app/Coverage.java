package dev.srm.app;

import dev.srm.answer.Answer;
import dev.srm.answer.Matrix;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the corpus says about a service, area by area.
///
/// @param own areas for which the service has a row of its own
/// @param general areas that a row for every service or for its service model settles
/// @param none areas that nothing settles
record Coverage(String service, List<String> own, List<String> general, List<String> none) {
  /// @return every service, in the order of the corpus
  static List<Coverage> of(Knowledge knowledge) {
    List<Coverage> all = new ArrayList<>();
    Matrix matrix = new Matrix(knowledge);
    for (Service service : knowledge.services()) {
      Matrix.Filter only =
          new Matrix.Filter(Optional.of(service.id()), Optional.empty(), Optional.empty());
      Set<String> own = new HashSet<>();
      Set<String> general = new HashSet<>();
      for (Matrix.Line line : matrix.lines(only)) {
        boolean isOwn =
            line.basis() == Answer.Basis.SERVICE || line.basis() == Answer.Basis.VARIANT;
        (isOwn ? own : general).add(line.area().id());
      }
      general.removeAll(own);
      List<String> areas = knowledge.areas().stream().map(Area::id).toList();
      all.add(
          new Coverage(
              service.id(),
              areas.stream().filter(own::contains).toList(),
              areas.stream().filter(general::contains).toList(),
              areas.stream()
                  .filter(area -> !own.contains(area) && !general.contains(area))
                  .toList()));
    }
    return all;
  }
}
