package vn.thongsuot.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.FormErrors;

/** What the pages of this module show. Public because templates are compiled into a package of their own. */
public final class Views {

    private Views() {}

    /**
     * @param to the page that was asked for before
     * @param provider the name of the provider of identity; empty where there is none
     */
    public record SignIn(String name, String to, String provider, FormErrors errors) {}

    public record SecondStep(String to, FormErrors errors) {}

    public record UnitChoice(UnitId unit, String name, boolean current) {}

    public record FirstRun(String code, String unit, String kind, String day, List<Choice> kinds, String person, String name, FormErrors errors) {}

    /** A drawing of unit squares on a square of {@code size}. */
    public record Picture(int size, String path) {}

    public record MyAccount(String name, String accountName, List<String> roles, String unit, boolean secondStep, int recoveryCodes, String email) {}

    /** @param mine whether the person may set it, not the administrator alone */
    public record Address(String email, boolean mine, FormErrors errors) {}

    public record Password(FormErrors errors) {}

    /** @param name of the account whose password is to be chosen */
    public record NewPassword(String code, String name, FormErrors errors) {}

    /**
     * @param due whether it is demanded and has to be set up before anything else
     * @param secret for typing where no picture can be taken
     */
    public record SecondStepSetting(boolean on, boolean due, int recoveryCodes, String secret, Picture picture, FormErrors errors) {}

    /** @param demanded names of the roles of which the unit demands it */
    public record SecondStepDemands(List<Choice> roles, List<String> demanded) {}

    /** What is shown this once. */
    public record ShownOnce(List<String> secrets) {}

    public record Session(String handle, String address, String browser, Instant began, Instant lastUsed, boolean present) {}

    public record Token(long id, String name, boolean writes, Instant made, LocalDate lastDay, Optional<Instant> used) {}

    /** @param secret a token just made, shown this once; empty otherwise */
    public record Tokens(List<Token> tokens, String secret, String name, FormErrors errors) {}

    /** @param given by the person who looks, else to them */
    public record Delegation(long id, boolean given, String other, Role role, LocalDate from, LocalDate until, String reason) {}

    public record Delegations(List<Delegation> delegations, List<Choice> people, List<Choice> roles, String to, String role, String from, String until, String reason,
            FormErrors errors) {}

    public record PersonRow(long id, String name, String accountName, String roles, boolean open) {}

    /**
     * @param unitName its name
     * @param own whether it is the unit that the administrator acts for, else one below it
     */
    public record People(UnitId unit, String unitName, boolean own, List<PersonRow> people, List<Choice> roles, String name, String accountName, String email, FormErrors errors) {}

    /** @param link to choose a password with, shown this once; empty otherwise */
    public record OnePerson(long id, String name, UnitId unit, String unitName, Optional<Account> account, List<Role> held, List<Choice> roles, String link, boolean self) {}
}
