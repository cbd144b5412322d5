package io.firstbill.deploy.road;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One deal's way from intake to Live. Looks at the deal, does what it asks for with the right person, looks again: so
 * it goes on from wherever the deal stands, whatever died in between.
 */
public final class Road {
    private static final Set<String> ENDS = Set.of("LIVE", "CANCELLED");
    private static final int RETRIES = 5;

    private final Cast cast;
    private final String deal;
    private final Detour detour;
    private boolean detoured;
    private int blocks;
    private String clockMoved = "";
    private long seen;

    private Road(Cast cast, String deal, Detour detour) {
        this.cast = cast;
        this.deal = deal;
        this.detour = detour;
    }

    /** Starts the onboarding of a contract. */
    public static Road begin(Cast cast, JsonNode contract, Detour detour) {
        Answer taken = cast.any("DEAL_DESK").post("/deals", contract);
        if (!taken.done()) {
            throw new AssertionError("The contract is refused: " + taken);
        }
        return new Road(cast, taken.body().path("id").asText(), detour);
    }

    /** The deal's id. */
    public String deal() {
        return deal;
    }

    /** How it is to end. */
    public String end() {
        return detour.end();
    }

    /** How often a stage was blocked and retried. */
    public int blocks() {
        return blocks;
    }

    /** Walks to the end; gives the deal as it then stands: at its end, or blocked though it was retried. */
    public JsonNode walk(Duration atMost) {
        return Eventually.get(deal + " is at its end", atMost, this::step);
    }

    /** The deal as it stands. */
    public JsonNode look() {
        return read("?seen=" + seen);
    }

    /** One of the deal's facts, for example {@code invoice}. */
    public JsonNode fact(String name) {
        return read("/" + name);
    }

    /** One look and what it asks for; the deal when it is at its end. */
    public Optional<JsonNode> step() {
        JsonNode now = look();
        Optional<JsonNode> task = openTasks(now).findFirst();
        if (ENDS.contains(now.path("status").asText()) || blocks > RETRIES) {
            return Optional.of(now);
        }
        if (now.path("status").asText().equals("ON_HOLD")) {
            act("DEAL_DESK", "/resumption", Map.of("reason", "The week is over"));
        } else if (task.isPresent()) {
            answer(task.get());
        } else if (now.path("waits").path("cause").asText().equals("INVOICE_DATE")) {
            moveClock();
        }
        return Optional.empty();
    }

    private void answer(JsonNode task) {
        String kind = task.path("kind").asText();
        if (!detoured && detour.at(kind)) {
            detoured = takeDetour(task);
            return;
        }
        String role = task.path("role").asText();
        switch (kind) {
            case "CONFIRM_TERMS" -> act(role, "/terms-confirmation", shown(task, Map.of()));
            case "CONFIGURE_PRICING" -> act(role, "/pricing/submission", shown(task, Map.of("reason", "as signed")));
            case "DECIDE_APPROVAL" -> decide(task, Map.of("approved", true));
            case "APPROVE_SETUP_PLAN" -> act(role, "/billing-setup/plan/approval", shown(task, Map.of()));
            case "SIGN_OFF_UAT" -> act(role, "/uat/sign-off", shown(task, Map.of("note", "as in the contract")));
            case "VERIFY_INVOICE" -> act(role, "/invoice/verification", shown(task, Map.of()));
            case "RESOLVE_BLOCK" -> {
                blocks++;
                act(role, "/retry", Map.of("reason", "The cause is mended"));
            }
            default -> throw new AssertionError(deal + " asks for what nobody on the road does: " + task);
        }
    }

    private boolean takeDetour(JsonNode task) {
        return detour.path().isEmpty() ? decide(task, detour.body()) : act(detour.role(), detour.path(), detour.body());
    }

    /** By somebody who has not decided on the request yet. */
    private boolean decide(JsonNode task, Map<String, Object> decision) {
        String subject = task.path("subject").asText();
        JsonNode asks = fact("approvals").path("round").path("asks");
        List<String> decided =
                elements(asks)
                        .filter(ask -> ask.path("id").asText().equals(subject))
                        .flatMap(ask -> elements(ask.path("decisions")))
                        .map(decision1 -> decision1.path("by").asText())
                        .toList();
        return cast.all(task.path("role").asText()).stream()
                .filter(person -> !decided.contains(person.name()))
                .findFirst()
                .map(person -> act(person, "/approvals/" + subject + "/decision", shown(task, decision)))
                .orElse(false);
    }

    private boolean act(String role, String path, Map<String, Object> body) {
        return act(cast.any(role), path, body);
    }

    /** True when it was done; false when the deal has moved on meanwhile, which the next look will show. */
    private boolean act(Person person, String path, Map<String, Object> body) {
        Answer answer = person.post("/deals/" + deal + path, body);
        if (answer.done()) {
            seen = answer.body().path("revision").asLong();
        } else if (!answer.late()) {
            throw new AssertionError(person.name() + " at " + deal + path + ": " + answer);
        }
        return answer.done();
    }

    /** Lets the days pass in the sandbox until the first invoice is due; once for each account and date. */
    private void moveClock() {
        Person operations = cast.any("BILLING_OPERATIONS");
        String date = fact("invoice").path("expectedDate").asText();
        elements(operations.get("/sandbox/accounts"))
                .filter(account -> account.path("deal").asText().equals(deal))
                .filter(account -> !account.path("test").asBoolean() && !account.path("ended").asBoolean())
                .map(account -> account.path("id").asText())
                .findFirst()
                .filter(account -> !clockMoved.equals(account + date))
                .ifPresent(account -> {
                    Answer moved = operations.post("/sandbox/accounts/" + account + "/clock", Map.of("to", date));
                    clockMoved = moved.done() ? account + date : "";
                });
    }

    private JsonNode read(String tail) {
        return cast.any("DEAL_DESK").get("/deals/" + deal + tail);
    }

    private static Map<String, Object> shown(JsonNode task, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("contentHash", task.path("contentHash").asText());
        return body;
    }

    private static Stream<JsonNode> openTasks(JsonNode deal) {
        return elements(deal.path("tasks"))
                .filter(task -> task.path("result").isMissingNode() || task.path("result").isNull());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
