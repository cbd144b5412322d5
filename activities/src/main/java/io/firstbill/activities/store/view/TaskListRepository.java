package io.firstbill.activities.store.view;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Tasks of the inbox. {@code roles} are names parted by commas; filters that are null or empty filter nothing. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TaskListRepository extends GenericRepository<TaskView, String> {
    String SELECT =
            """
            select t.*, d.customer, d.order_form, d.currency, d.tcv, d.owner, d.status as deal_status,
                case when d.stage = t.stage then d.warn_at end as warn_at
            from task t join deal d on d.id = t.deal_id
            """;
    String FILTER =
            """
              and (cast(:inStage as text) is null or t.stage = :inStage)
              and (cast(:ofKind as text) is null or t.kind = :ofKind)
              and (:search = '' or d.customer_key like :customerPattern or lower(d.order_form) like :search
                   or lower(d.purchase_order) like :search or lower(d.id) like :search)
            """;
    String BY_DUE =
            """
              and (coalesce(t.due_at, 'infinity'), t.id) > (cast(:at as timestamptz), :afterId)
            order by coalesce(t.due_at, 'infinity'), t.id limit :limit
            """;
    String MINE = " where t.result is null and t.assignee = :user ";
    String UNASSIGNED =
            " where t.result is null and t.assignee is null and t.role = any(string_to_array(:roles, ',')) ";
    String TEAM = " where t.result is null and t.role = any(string_to_array(:roles, ',')) ";
    String DONE = " where t.result is not null and t.done_by = :user ";

    @Query(SELECT + MINE + FILTER + BY_DUE)
    List<TaskView> mine(
            String user,
            @Nullable String inStage,
            @Nullable String ofKind,
            String search,
            String customerPattern,
            String at,
            String afterId,
            int limit);

    @Query(SELECT + UNASSIGNED + FILTER + BY_DUE)
    List<TaskView> unassigned(
            String roles,
            @Nullable String inStage,
            @Nullable String ofKind,
            String search,
            String customerPattern,
            String at,
            String afterId,
            int limit);

    @Query(SELECT + TEAM + FILTER + BY_DUE)
    List<TaskView> team(
            String roles,
            @Nullable String inStage,
            @Nullable String ofKind,
            String search,
            String customerPattern,
            String at,
            String afterId,
            int limit);

    @Query(
            SELECT
                    + DONE
                    + FILTER
                    + """
                      and (t.done_at, t.id) < (cast(:at as timestamptz), :afterId)
                    order by t.done_at desc, t.id desc limit :limit
                    """)
    List<TaskView> done(
            String user,
            @Nullable String inStage,
            @Nullable String ofKind,
            String search,
            String customerPattern,
            String at,
            String afterId,
            int limit);

    @Query(
            """
            select count(*) from task t join deal d on d.id = t.deal_id
            where ((:inView = 'MINE' and t.result is null and t.assignee = :user)
                or (:inView = 'UNASSIGNED' and t.result is null and t.assignee is null
                    and t.role = any(string_to_array(:roles, ',')))
                or (:inView = 'TEAM' and t.result is null and t.role = any(string_to_array(:roles, ',')))
                or (:inView = 'DONE' and t.result is not null and t.done_by = :user))
            """
                    + FILTER)
    long count(
            String inView,
            String user,
            String roles,
            @Nullable String inStage,
            @Nullable String ofKind,
            String search,
            String customerPattern);

    @Query(
            """
            select (select count(*) from task t where t.result is null and t.assignee = :user) as mine,
                (select count(*) from task t where t.result is null and t.assignee is null
                    and t.role = any(string_to_array(:roles, ','))) as unassigned,
                (select count(*) from task t where t.result is null and t.role = any(string_to_array(:roles, ','))) as team,
                (select count(*) from task t where t.result is not null and t.done_by = :user) as done
            """)
    InboxCounts counts(String user, String roles);

    @Query(SELECT + " where t.id = :taskId")
    Optional<TaskView> find(String taskId);

    @Query(SELECT + " where t.deal_id = :dealId order by t.opened_at, t.id")
    List<TaskView> of(String dealId);
}
