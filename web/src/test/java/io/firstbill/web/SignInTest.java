package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.store.user.SignInThrottle;
import io.firstbill.activities.store.user.UserService;
import io.firstbill.deal.Actor;
import io.firstbill.deal.Role;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

class SignInTest {
    @Test
    void sendsAStrangerToSignInAndBackToThePageAskedFor() {
        String[] person = Site.person("Rosa", Role.DEAL_DESK);
        Client client = new Client();
        HttpResponse<String> form = client.get("/me?x=1");
        assertTrue(form.uri().getPath().equals("/sign-in"), form.uri().toString());
        HttpResponse<String> page = client.post("/sign-in", "user", person[0], "password", person[1], "to", "/me?x=1");
        assertEquals("/me?x=1", page.uri().getPath() + "?" + page.uri().getQuery());
        assertTrue(page.body().contains("Rosa"));
    }

    @Test
    void saysTheSameForAWrongNameAndAWrongPassword() {
        String[] person = Site.person("Ken", Role.DEAL_DESK);
        Client client = new Client();
        client.get("/sign-in");
        HttpResponse<String> wrongPassword = client.post("/sign-in", "user", person[0], "password", "no");
        HttpResponse<String> wrongName = client.post("/sign-in", "user", "nobody-here", "password", "no");
        assertEquals(422, wrongPassword.statusCode());
        assertEquals(422, wrongName.statusCode());
        assertTrue(wrongPassword.body().contains("do not belong together"));
        assertTrue(wrongName.body().contains("do not belong together"));
    }

    @Test
    void brakesGuessingForAName() {
        String[] person = Site.person("Mia", Role.DEAL_DESK);
        Client client = new Client();
        client.get("/sign-in");
        for (int i = 0; i < SignInThrottle.PER_NAME; i++) {
            assertEquals(422, client.post("/sign-in", "user", person[0], "password", "guess").statusCode());
        }
        assertEquals(429, client.post("/sign-in", "user", person[0], "password", person[1]).statusCode());
        Site.bean(SignInThrottle.class).forgive(person[0], "127.0.0.1");
    }

    @Test
    void refusesAFormWithoutTokenAndAFormOfAnotherOrigin() {
        Client client = Site.as(Role.ADMIN);
        HttpResponse<String> bare =
                client.postRaw("/admin/users", "application/x-www-form-urlencoded", "id=eve&name=Eve");
        assertEquals(403, bare.statusCode());
        String multipart = "--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\neve\r\n--b--\r\n";
        HttpResponse<String> foreign =
                client.postRaw(
                        "/admin/users", "multipart/form-data; boundary=b", multipart, "Sec-Fetch-Site", "cross-site");
        assertEquals(403, foreign.statusCode());
        HttpResponse<String> unnamed = client.postRaw("/admin/users", "multipart/form-data; boundary=b", multipart);
        assertEquals(403, unnamed.statusCode());
        assertTrue(Site.bean(UserService.class).find("eve").isEmpty());
    }

    @Test
    void neverSendsAPersonToAnotherSiteAfterSignIn() {
        String[] person = Site.person("Ada", Role.AUDITOR);
        Client client = new Client();
        client.get("/sign-in");
        HttpResponse<String> page =
                client.post("/sign-in", "user", person[0], "password", person[1], "to", "//evil.example/x");
        assertEquals("127.0.0.1", page.uri().getHost());
    }

    @Test
    void locksADeactivatedPersonOutAtOnce() {
        String[] person = Site.person("Leo", Role.DEAL_DESK);
        Client client = new Client().signIn(person[0], person[1]);
        assertEquals("/me", client.get("/me").uri().getPath());
        Site.bean(UserService.class).deactivate(Actor.SYSTEM, person[0]);
        assertEquals("/sign-in", client.get("/me").uri().getPath());
    }

    @Test
    void signsOut() {
        String[] person = Site.person("Ida", Role.DEAL_DESK);
        Client client = new Client().signIn(person[0], person[1]);
        client.post("/sign-out");
        assertEquals("/sign-in", client.get("/me").uri().getPath());
    }

    @Test
    void setsAStrictPolicyAndKeepsThePageOutOfSharedCaches() {
        HttpResponse<String> page = new Client().get("/sign-in");
        assertEquals(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " manifest-src 'self'; report-uri /csp-report",
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        assertEquals("private, no-cache", page.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(page.headers().firstValue("X-Request-Id").orElse("").isEmpty());
    }

    @Test
    void answersHealthToAnyone() {
        HttpResponse<String> health = new Client().get("/health");
        assertEquals(200, health.statusCode());
        assertTrue(health.body().contains("UP"), health.body());
    }

    @Test
    void answersTheApiWithProblemsNotPages() {
        HttpResponse<String> stranger = new Client().get("/api/v1/nothing");
        assertEquals(404, stranger.statusCode());
        assertTrue(stranger.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertTrue(stranger.body().contains("\"code\":\"NOT_FOUND\""), stranger.body());
    }
}
