package io.firstbill.web.deal;

import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

import java.util.function.BiFunction;

/**
 * A form by which somebody acts on a deal, as it was sent.
 *
 * @param deal number of the deal as its address has it
 */
public record ActForm(Acts acts, HttpRequest<?> request, Visitor visitor, String deal, Form form) {

    /**
     * Sends the act and goes on to a page of the deal.
     *
     * @param to path after the deal, for example {@code /contract}; also where a refusal leads back to
     */
    public HttpResponse<String> send(String to, Done done, BiFunction<By, Form, Act> act) {
        return sendTo("/deals/" + deal + to, done, act);
    }

    /**
     * Sends the act and goes on to any page of the product.
     *
     * @param page path of that page; also where a refusal leads back to
     */
    public HttpResponse<String> sendTo(String page, Done done, BiFunction<By, Form, Act> act) {
        return acts.send(this, page, done, act);
    }
}
