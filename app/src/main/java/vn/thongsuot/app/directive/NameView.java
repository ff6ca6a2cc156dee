package vn.thongsuot.app.directive;

import java.util.List;
import vn.thongsuot.app.web.Choice;

/**
 * Whom one name of a document means.
 *
 * @param choices the units to choose from: those found, and those that were searched for
 * @param chosen the numbers of those that hold now
 * @param more how many units of a large group are not listed one by one
 * @param asked what was searched for
 * @param kinds the kinds of units of which all may be meant
 * @param passages the obligations that name it
 */
public record NameView(long document, String documentName, long id, String name, String said, List<Choice> choices, List<String> chosen, int more, String asked,
        List<Choice> kinds, int version, List<IssueView.Gap> passages) {}
