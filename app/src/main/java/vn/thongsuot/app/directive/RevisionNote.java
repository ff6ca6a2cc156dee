package vn.thongsuot.app.directive;

/**
 * A sentence on what became of a document, or what it does to another.
 *
 * @param path where the other document can be opened; empty where it can't
 * @param ends whether nothing of the document holds any longer
 */
public record RevisionNote(String text, String path, boolean ends) {}
