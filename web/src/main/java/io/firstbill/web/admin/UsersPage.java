package io.firstbill.web.admin;

import io.firstbill.activities.store.user.UserService;
import io.firstbill.activities.store.user.UserService.NewPassword;
import io.firstbill.deal.Role;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Problems;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Users: list, create, roles, new password, deactivate. */
@Controller("/admin/users")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class UsersPage {
    private final Pages pages;
    private final UserService users;

    UsersPage(Pages pages, UserService users) {
        this.pages = pages;
        this.users = users;
    }

    @Get
    HttpResponse<String> list(HttpRequest<?> request) {
        return show(HttpStatus.OK, request, Form.empty(), new Problems(), null);
    }

    /** Answers with the page itself: the password is shown once and must not stand behind an address. */
    @Post
    HttpResponse<String> create(HttpRequest<?> request, Visitor visitor, @Body Map<String, Object> body) {
        Form form = new Form(body);
        try {
            NewPassword made = users.create(visitor.actor(), form.text("id"), form.text("name"), UsersView.roles(form));
            return show(HttpStatus.OK, request, Form.empty(), new Problems(), made);
        } catch (FirstbillException refused) {
            Problems problems = new Problems();
            problems.add(form.has("name") ? "id" : "name", String.valueOf(refused.getMessage()));
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, form, problems, null);
        }
    }

    @Post("/{id}/password")
    HttpResponse<String> reset(HttpRequest<?> request, Visitor visitor, String id) {
        return show(HttpStatus.OK, request, Form.empty(), new Problems(), users.reset(visitor.actor(), id));
    }

    @Post("/{id}/roles")
    HttpResponse<String> roles(Visitor visitor, String id, @Body Map<String, Object> body) {
        users.changeRoles(visitor.actor(), id, UsersView.roles(new Form(body)));
        return Pages.to("/admin/users");
    }

    @Post("/{id}/deactivation")
    HttpResponse<String> deactivate(Visitor visitor, String id) {
        users.deactivate(visitor.actor(), id);
        return Pages.to("/admin/users");
    }

    @Post("/{id}/activation")
    HttpResponse<String> activate(Visitor visitor, String id) {
        users.activate(visitor.actor(), id);
        return Pages.to("/admin/users");
    }

    private HttpResponse<String> show(
            HttpStatus status, HttpRequest<?> request, Form form, Problems problems, @Nullable NewPassword made) {
        return pages.show(
                status,
                request,
                "admin/users",
                new UsersView(users.list(), List.of(Role.values()), form, problems, made));
    }
}
