package vn.thongsuot.app.organization;

/**
 * Why something is not done: what was found, what is expected.
 *
 * @param code stable, kebab-case
 * @param field the name of the form's field it speaks of; empty where it speaks of the whole
 */
public record Refusal(String code, String field, String vietnamese, String english) {}
