package vn.thongsuot.app.directive;

import java.time.LocalDate;

/**
 * What withdrawing a document would end.
 *
 * @param units how many units have it
 * @param obligations how many of its obligations are still owed
 * @param ended whether it holds no longer anyway
 */
public record WithdrawalView(long id, String name, String title, long units, int obligations, LocalDate issued, boolean ended) {}
