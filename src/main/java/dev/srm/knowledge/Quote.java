package dev.srm.knowledge;

/// A sentence that stands in a note.
///
/// @param note path of the note below the corpus folder, e.g. `notes/en/rds.md`
/// @param title title of the note
/// @param heading the section it stands in
/// @param line from 1
/// @param text verbatim what stands on that line
/// @param url official page of the section, empty when the note names none
/// @param checked date on which that page was last read, ISO, empty when unknown
public record Quote(
    String note,
    String title,
    String heading,
    int line,
    String text,
    Language language,
    String url,
    String checked) {}
