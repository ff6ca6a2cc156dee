-- Who may see a file is told by the documents that came as it, whichever units have them.
create index document_original on directive.document (original);
