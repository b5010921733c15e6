package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.Grant;
import org.directpathguard.simulator.account.Permissions;
import org.directpathguard.simulator.account.Role;
import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.account.Sessions;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/** AuthorizationManager: who may do what where. */
final class AuthorizationOperations {

    private final Sessions sessions;

    private AuthorizationOperations(Sessions sessions) {
        this.sessions = sessions;
    }

    static void addTo(Operations operations, Sessions sessions) {
        AuthorizationOperations own = new AuthorizationOperations(sessions);
        operations.add("HasPrivilegeOnEntities", own::hasPrivilegeOnEntities);
        operations.add("HasPrivilegeOnEntity", own::hasPrivilegeOnEntity);
        operations.add("HasUserPrivilegeOnEntities", own::hasUserPrivilegeOnEntities);
        operations.add("FetchUserPrivilegeOnEntities", own::fetchUserPrivilegeOnEntities);
        operations.add("RetrieveEntityPermissions", own::retrieveEntityPermissions);
        operations.add("RetrieveRolePermissions", own::retrieveRolePermissions);
        operations.add("RetrieveAllPermissions", own::retrieveAllPermissions);
    }

    /** The roles that the accounts have, as {@code roleList} shows them. */
    static List<Element> roleList(List<Account> accounts) {
        Map<Integer, Role> roles = new LinkedHashMap<>();
        List.of(Role.ADMINISTRATOR, Role.READ_ONLY, Role.VIEW, Role.NO_ACCESS)
                .forEach(role -> roles.put(role.id(), role));
        accounts.stream()
                .flatMap(account -> account.grants().stream())
                .map(Grant::role)
                .forEach(role -> roles.put(role.id(), role));
        return roles.values().stream().map(AuthorizationOperations::described).toList();
    }

    /** The privileges that the API's own methods need, as {@code privilegeList} shows them. */
    static List<Element> privilegeList() {
        return Vocabulary.standard().privileges().stream()
                .map(privilege -> privilege(privilege, privilege.substring(0, privilege.lastIndexOf('.'))))
                .toList();
    }

    /** One row of {@code privilegeList}. */
    static Element privilege(String id, String group) {
        return Vim.data(
                "privilegeList",
                Vim.text("privId", id),
                Vim.text("onParent", false),
                Vim.text("name", id.substring(id.lastIndexOf('.') + 1)),
                Vim.text("privGroupName", group));
    }

    private static Element described(Role role) {
        return Vim.object(
                "roleList",
                "",
                List.of(
                        List.of(
                                Vim.text("roleId", role.id()),
                                Vim.text("system", role.id() < 0),
                                Vim.text("name", role.name()),
                                Vim.data("info", Vim.text("label", role.name()), Vim.text("summary", role.name()))),
                        Vim.texts("privilege", listed(role))));
    }

    /** A role as a vCenter lists it: every privilege by its name, also in the role that holds all of them. */
    private static Set<String> listed(Role role) {
        return role.holds("every privilege there is")
                ? Vocabulary.standard().privileges()
                : new TreeSet<>(role.privileges());
    }

    private List<Element> hasPrivilegeOnEntities(Call call) throws SoapFaultException {
        return availability(call, account(call));
    }

    private List<Element> hasPrivilegeOnEntity(Call call) throws SoapFaultException {
        Account account = account(call);
        ObjectReference entity = call.request().requiredReference("entity");
        return call.request().all("privId").stream()
                .map(privilege -> Vim.typedText(
                        "returnval", "xsd:boolean", permissions(call).may(account, entity, privilege.text())))
                .toList();
    }

    private List<Element> hasUserPrivilegeOnEntities(Call call) throws SoapFaultException {
        return availability(call, named(call.request().text("userName")));
    }

    private List<Element> availability(Call call, Account account) {
        List<Element> result = new ArrayList<>();
        for (Element entity : entities(call, "entity", "entities")) {
            List<Element> availability = call.request().all("privId").stream()
                    .map(privilege -> Vim.data(
                            "privAvailability",
                            Vim.text("privId", privilege.text()),
                            Vim.text(
                                    "isGranted",
                                    permissions(call).may(account, ObjectReference.of(entity), privilege.text()))))
                    .toList();
            result.add(
                    Vim.object("returnval", "EntityPrivilege", List.of(List.of(entity.named("entity")), availability)));
        }
        return result;
    }

    private List<Element> fetchUserPrivilegeOnEntities(Call call) throws SoapFaultException {
        Account account = named(call.request().text("userName"));
        return entities(call, "entities", "entity").stream()
                .map(entity -> Vim.object(
                        "returnval",
                        "UserPrivilegeResult",
                        List.of(
                                List.of(entity.named("entity")),
                                Vim.texts(
                                        "privileges",
                                        new TreeSet<>(permissions(call)
                                                .role(account, ObjectReference.of(entity))
                                                .privileges())))))
                .toList();
    }

    private List<Element> retrieveEntityPermissions(Call call) throws SoapFaultException {
        ObjectReference entity = call.request().requiredReference("entity");
        boolean inherited = call.request().text("inherited").equals("true");
        List<ManagedObject> lineage = permissions(call).lineage(entity);
        List<ManagedObject> asked =
                inherited ? lineage : lineage.stream().limit(1).toList();
        return asked.stream().flatMap(object -> on(call, object).stream()).toList();
    }

    private List<Element> retrieveRolePermissions(Call call) {
        String role = call.request().text("roleId");
        return retrieveAllPermissions(call).stream()
                .filter(permission -> permission.textAt("roleId").equals(role))
                .toList();
    }

    private List<Element> retrieveAllPermissions(Call call) {
        return call.sight().world().all().stream()
                .filter(object -> object.reference().equals(object.owner()))
                .flatMap(object -> on(call, object).stream())
                .toList();
    }

    private List<Element> on(Call call, ManagedObject entity) {
        List<Element> found = new ArrayList<>();
        for (Account account : sessions.accounts()) {
            account.grants().stream()
                    .filter(grant -> permissions(call).isOn(grant, entity))
                    .map(grant -> permission(account, grant, entity))
                    .forEach(found::add);
        }
        return found;
    }

    private static Element permission(Account account, Grant grant, ManagedObject entity) {
        return Vim.object(
                "returnval",
                "Permission",
                Vim.reference("entity", entity.reference()),
                Vim.text("principal", account.principal()),
                Vim.text("group", false),
                Vim.text("roleId", grant.role().id()),
                Vim.text("propagate", grant.propagate()));
    }

    private static List<Element> entities(Call call, String parameter, String otherParameter) {
        List<Element> entities = call.request().all(parameter);
        return entities.isEmpty() ? call.request().all(otherParameter) : entities;
    }

    private Account account(Call call) throws SoapFaultException {
        Optional<Session> session = sessions.find(call.request().text("sessionId"));
        return session.map(Session::account).orElseThrow(() -> SoapFaultException.invalidArgument("sessionId"));
    }

    private Account named(String name) throws SoapFaultException {
        return sessions.accounts().stream()
                .filter(account -> account.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new SoapFaultException("UserNotFound", "There is no user " + name + ".", List.of()));
    }

    private static Permissions permissions(Call call) {
        return new Permissions(call.sight().world());
    }
}
