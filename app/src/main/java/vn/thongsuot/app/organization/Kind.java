package vn.thongsuot.app.organization;

/** A kind of unit, as the table of kinds has it. */
public record Kind(String code, Family family, String vietnamese, String english) {

    /** To which side of the political system a kind belongs. */
    public enum Family { PARTY, GOVERNMENT, ENTERPRISE, MASS, SERVICE, OTHER }
}
