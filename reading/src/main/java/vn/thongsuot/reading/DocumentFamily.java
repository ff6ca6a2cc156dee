package vn.thongsuot.reading;

/** Whose rules on the form of documents a document follows: it never mixes both. */
public enum DocumentFamily {
    PARTY,
    GOVERNMENT;

    /** Told by the symbol, else by the title above the letterhead. */
    public static DocumentFamily of(Reading reading, String text) {
        return FormFindings.isParty(reading.header().symbol(), Wording.of(text)) ? PARTY : GOVERNMENT;
    }
}
