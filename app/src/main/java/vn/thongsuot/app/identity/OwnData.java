package vn.thongsuot.app.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this module keeps about a person, to take away (Law 91/2025/QH15). */
@Controller
class OwnData {

    private final People people;
    private final Accounts accounts;
    private final Roles roles;
    private final Delegations delegations;
    private final Tokens tokens;
    private final Clock clock;

    OwnData(People people, Accounts accounts, Roles roles, Delegations delegations, Tokens tokens, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.delegations = delegations;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/account/data")
    ResponseEntity<Map<String, Object>> export(Actor actor) {
        PersonId self = actor.person().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> data = new LinkedHashMap<>();
        people.find(self).ifPresent(person -> data.put("person", Map.of("name", person.name(), "unit", person.unit().value())));
        accounts.find(self).ifPresent(account -> data.put("account", Map.of("name", account.name(), "email", account.email(),
                "signedInAt", account.signedInAt().map(Object::toString).orElse(""))));
        data.put("roles", roles.unitsOf(self, today).stream().map(unit -> Map.of("unit", unit.value(), "roles", roles.of(self, unit, today))).toList());
        data.put("delegations", delegations.of(self, today).stream().map(each -> Map.of("given", each.given(), "other", each.other(), "role", each.role(),
                "from", each.from().toString(), "until", each.until().toString())).toList());
        data.put("tokens", tokens.of(self).stream().map(token -> Map.of("name", token.name(), "until", token.lastDay().toString())).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"thong-suot.json\"")
                .body(data);
    }
}
