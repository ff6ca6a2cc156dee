package vn.thongsuot.app.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/**
 * Every route × every role × the place of one's unit: its own, the one above, below, beside, and a stranger. The routes are Spring's own, so that
 * none escapes; what is expected stands in {@code routes.tsv}, and a route that does not stand there fails.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTest {

    /** Where the unit of whoever asks stands, seen from the unit that what is asked for belongs to. */
    private enum Place {
        OWN,
        PARENT,
        CHILD,
        SIBLING,
        STRANGER
    }

    private record Route(String method, String pattern) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return (pattern + " " + method).compareTo(other.pattern + " " + other.method);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /**
     * @param open without signing in
     * @param parameters what the form sends, so that the answer is about who asks and not about what is missing
     */
    private record Expected(boolean open, Set<Role> roles, Set<Place> places, Map<String, String> parameters) {}

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);

    @Autowired private MockMvc server;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;

    private final Map<Place, UnitId> units = new EnumMap<>(Place.class);
    private final Map<Place, Map<Role, RequestPostProcessor>> people = new EnumMap<>(Place.class);
    private final Map<String, String> variables = new HashMap<>();

    @BeforeAll
    void world() throws Exception {
        UnitId root = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Tuyến Đường", "party-upper", FOUNDED));
        units.put(Place.PARENT, below(root, "TD-CHA"));
        units.put(Place.OWN, below(units.get(Place.PARENT), "TD-MINH"));
        units.put(Place.SIBLING, below(units.get(Place.PARENT), "TD-BEN"));
        units.put(Place.CHILD, below(units.get(Place.OWN), "TD-CON"));
        units.put(Place.STRANGER, below(root, "TD-LA"));
        for (Place place : Place.values()) {
            Map<Role, RequestPostProcessor> held = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                held.put(role, Cast.signedIn(cast.person(role + " " + place, units.get(place), role), units.get(place)));
            }
            people.put(place, held);
        }
        PersonId subject = cast.person("Người Được Hỏi", units.get(Place.OWN), Role.MEMBER, Role.OFFICER);
        variables.put("person", Long.toString(subject.value()));
        variables.put("role", "OFFICER");
        variables.put("unit", Long.toString(units.get(Place.OWN).value()));
        variables.put("type", "renamings");
        variables.put("document", document());
        variables.put("obligation", "o1");
        variables.put("period", "2026-11-10");
        variables.put("name", name());
        variables.put("holiday", "2099-09-02");
        variables.put("nothing", "999999");
    }

    private UnitId below(UnitId parent, String code) {
        NewUnit unit = new NewUnit(code, "party-base", "Đảng bộ " + code, "", List.of(), Optional.of(parent));
        return switch (reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())) {
            case Reorganising.Outcome.Done done -> done.established().getFirst();
            case Reorganising.Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** A directive on the register of the own unit, read to its end. */
    private String document() throws Exception {
        RequestPostProcessor clerk = people.get(Place.OWN).get(Role.CLERK);
        String place = server.perform(multipart("/documents").file(file("files")).with(clerk).with(csrf())).andReturn().getResponse().getRedirectedUrl();
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (server.perform(get(place + "/obligations/o1").with(clerk)).andReturn().getResponse().getStatus() != 200) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** A name that the directive has. */
    private String name() throws Exception {
        String page = server.perform(get("/documents/" + variables.get("document") + "/issue").with(people.get(Place.OWN).get(Role.CLERK))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String before = "/documents/" + variables.get("document") + "/names/";
        return page.substring(page.indexOf(before) + before.length()).split("[^0-9]", 2)[0];
    }

    private static MockMultipartFile file(String name) throws IOException {
        return new MockMultipartFile(name, "ke-hoach.docx", "application/octet-stream", Files.readAllBytes(Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx")));
    }

    @Test
    void everyRouteLetsInWhomItShouldAndNobodyElse() throws Exception {
        Map<Route, List<Expected>> expected = expectations();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            if (!expected.containsKey(route)) {
                wrong.add("no expectation for " + route);
                continue;
            }
            walk(route, expected.get(route), wrong);
        }
        expected.keySet().stream().filter(route -> !routes().contains(route)).forEach(route -> wrong.add("no such route: " + route));
        assertThat(wrong).as("who was let in against routes.tsv").isEmpty();
    }

    private void walk(Route route, List<Expected> expected, List<String> wrong) throws Exception {
        Map<String, String> parameters = expected.getFirst().parameters();
        compare(route, "nobody", expected.stream().anyMatch(Expected::open), ask(route, parameters, request -> request), wrong);
        for (Place place : Place.values()) {
            for (Role role : Role.values()) {
                boolean allowed = expected.stream().anyMatch(line -> line.roles().contains(role) && line.places().contains(place));
                compare(route, role + " of the unit " + place, allowed, ask(route, parameters, people.get(place).get(role)), wrong);
            }
        }
    }

    private static void compare(Route route, String who, boolean allowed, MockHttpServletResponse answer, List<String> wrong) {
        if (answer.getStatus() >= 500) {
            wrong.add(route + " fails for " + who + ": " + answer.getStatus());
        } else if (letIn(answer) != allowed) {
            wrong.add(route + (allowed ? " refuses " : " lets in ") + who + ": " + answer.getStatus());
        }
    }

    private static boolean letIn(MockHttpServletResponse answer) {
        boolean toSignIn = answer.getRedirectedUrl() != null && answer.getRedirectedUrl().startsWith("/sign-in?to=") || "/sign-in".equals(answer.getRedirectedUrl());
        return !toSignIn && !Set.of(401, 403, 404).contains(answer.getStatus());
    }

    private MockHttpServletResponse ask(Route route, Map<String, String> parameters, RequestPostProcessor who) throws Exception {
        String address = route.pattern();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            address = address.replaceAll("\\{" + variable.getKey() + "(:[^}]*)?}", variable.getValue());
        }
        var request = switch (route.method()) {
            case "GET" -> get(address);
            default -> parameters.containsKey("file") ? multipart(address).file(file(parameters.get("file"))) : post(address);
        };
        parameters.forEach((name, value) -> request.param(name, value));
        return server.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }

    /** Spring's, without what answers errors; a route of any method counts as one to read. {@code {id}} is named after what it is the number of. */
    private Set<Route> routes() {
        Set<Route> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                for (String verb : methods.isEmpty() ? List.of("GET") : methods.stream().map(RequestMethod::name).toList()) {
                    if (!pattern.equals("/error")) {
                        routes.add(new Route(verb, named(pattern)));
                    }
                }
            }
        });
        return routes;
    }

    private static String named(String pattern) {
        return pattern.replaceFirst("^/units/\\{id}", "/units/{unit}")
                .replaceFirst("/documents/\\{id}", "/documents/{document}")
                .replaceFirst("/obligations/\\{id}", "/obligations/{obligation}")
                .replaceFirst("^/calendar/\\{day}", "/calendar/{holiday}")
                .replaceAll("\\{(id|token|handle|delegation|holder)}", "{nothing}")
                .replaceAll("\\{type:[^}]*}", "{type}");
    }

    /** Columns: method, route, who (anyone, everyone or roles), from where (anywhere or places), what the form sends. */
    private static Map<Route, List<Expected>> expectations() throws IOException {
        Map<Route, List<Expected>> expected = new TreeMap<>();
        try (InputStream table = RouteTest.class.getResourceAsStream("routes.tsv")) {
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
                String[] cells = line.split("\t+");
                boolean open = cells[2].equals("anyone");
                Set<Role> roles = open || cells[2].equals("everyone") ? Set.of(Role.values())
                        : cells[2].equals("nobody") ? Set.of() : Arrays.stream(cells[2].split(" ")).map(Role::valueOf).collect(Collectors.toSet());
                Set<Place> places = cells[3].equals("anywhere") ? Set.of(Place.values()) : Arrays.stream(cells[3].split(" ")).map(Place::valueOf).collect(Collectors.toSet());
                Map<String, String> parameters = cells.length < 5 ? Map.of()
                        : Arrays.stream(cells[4].split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
                expected.computeIfAbsent(new Route(cells[0], cells[1]), route -> new ArrayList<>()).add(new Expected(open, roles, places, parameters));
            }
        }
        return expected;
    }
}
