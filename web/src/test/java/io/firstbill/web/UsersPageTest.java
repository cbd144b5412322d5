package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.store.user.UserService;
import io.firstbill.deal.Role;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class UsersPageTest {
    private static final Pattern PASSWORD = Pattern.compile("<code>([a-z2-9-]{23})</code>");

    @Test
    void showsANewPasswordOnceAndItWorks() {
        Client admin = Site.as(Role.ADMIN);
        admin.get("/admin/users");
        HttpResponse<String> made =
                admin.post(
                        "/admin/users",
                        "id",
                        "omar.h",
                        "name",
                        "Omar Haddad",
                        "roles",
                        "FINANCE_APPROVER",
                        "roles",
                        "LEADER");
        assertEquals(200, made.statusCode());
        Matcher shown = PASSWORD.matcher(made.body());
        assertTrue(shown.find(), made.body());
        assertEquals(
                Set.of(Role.FINANCE_APPROVER, Role.LEADER),
                Site.bean(UserService.class).find("omar.h").orElseThrow().roles());
        Client omar = new Client().signIn("omar.h", shown.group(1));
        assertTrue(omar.get("/me").body().contains("Omar Haddad"));
        assertTrue(!admin.get("/admin/users").body().contains(shown.group(1)));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtTheField() {
        Client admin = Site.as(Role.ADMIN);
        admin.get("/admin/users");
        HttpResponse<String> refused = admin.post("/admin/users", "id", "Not OK", "name", "<b>Nina</b>");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("There is a problem"));
        assertTrue(refused.body().contains("id=\"id-error\""));
        assertTrue(refused.body().contains("value=\"&lt;b&gt;Nina&lt;/b&gt;\""));
        assertTrue(refused.body().contains("<title>Error: Users"));
    }

    @Test
    void isForAdministratorsOnly() {
        assertEquals(403, Site.as(Role.DEAL_DESK).get("/admin/users").statusCode());
    }

    @Test
    void givesAndTakesApiTokens() {
        Client client = Site.as(Role.BILLING_OPERATIONS);
        client.get("/me");
        String page = client.post("/me/tokens", "label", "CRM bridge").body();
        Matcher token = Pattern.compile("<code>(fb_[A-Za-z0-9_-]{43})</code>").matcher(page);
        assertTrue(token.find());
        String header = "Bearer " + token.group(1);
        assertEquals(404, new Client().get("/api/v1/nothing", "Authorization", header).statusCode());
        Matcher id = Pattern.compile("/me/tokens/(\\d+)/revocation").matcher(page);
        assertTrue(id.find());
        client.post("/me/tokens/" + id.group(1) + "/revocation");
        assertTrue(client.get("/me").body().contains("Revoked"));
    }
}
