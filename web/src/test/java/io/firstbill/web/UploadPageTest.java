package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.Role;
import io.firstbill.web.Client.Upload;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.UUID;

class UploadPageTest {
    private static HttpResponse<String> send(Upload upload, String pasted) {
        return Site.as(Role.DEAL_DESK)
                .multipart("/deals/new", upload, "key", UUID.randomUUID().toString(), "text", pasted);
    }

    @Test
    void startsTheDealOfAnUploadedDocument() {
        HttpResponse<String> answer = send(new Upload("document", "contract.json", Seeds.document("seat-ramp")), "");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.uri().getPath().matches("/deals/D-\\d+"), answer.uri().toString());
        assertTrue(answer.body().contains("Meridian Freight Holdings"));
    }

    @Test
    void startsTheDealOfAPastedDocument() {
        HttpResponse<String> answer = send(new Upload("document", "", ""), Seeds.document("seat-ramp"));
        assertTrue(answer.uri().getPath().matches("/deals/D-\\d+"), answer.body());
    }

    @Test
    void showsEverythingThatIsWrongAtOnceAndKeepsThePastedText() {
        String document =
                Seeds.document("seat-ramp")
                        .replace("\"netDays\" : 60", "\"netDays\" : 999")
                        .replace("\"currency\" : \"USD\"", "\"currency\" : \"XXX\"")
                        .replace("\"PER_UNIT\"", "\"BARTER\"");
        HttpResponse<String> answer = send(new Upload("document", "", ""), document);
        assertEquals(422, answer.statusCode());
        for (String said : new String[] {"/netDays", "XXX is not a currency", "There is no charge model"}) {
            assertTrue(answer.body().contains(said), said + " is not in " + answer.body());
        }
        assertTrue(answer.body().contains("Meridian Freight Holdings"), "what was pasted is lost");
    }

    @Test
    void saysThatTheContractIsOnboardedAlready() {
        String document = Seeds.document("seat-ramp");
        send(new Upload("document", "", ""), document);
        HttpResponse<String> answer = send(new Upload("document", "", ""), document);
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("is onboarded as D-"), answer.body());
    }

    @Test
    void refusesASignedContractThatIsNoPdf() {
        HttpResponse<String> answer = send(new Upload("signed", "contract.pdf", "no pdf"), Seeds.document("seat-ramp"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("The file is no PDF"), answer.body());
    }
}
