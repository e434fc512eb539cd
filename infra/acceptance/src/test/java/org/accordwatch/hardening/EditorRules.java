package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One false change alarms every subscriber: who may record, and how they sign in. */
final class EditorRules {
    private static final String POOL = "AWS::Cognito::UserPool";
    private static final String CLIENT = "AWS::Cognito::UserPoolClient";
    private static final String JWT = "Api/Properties/Auth/Authorizers/Editors/JwtConfiguration/";

    private EditorRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "The editors' authorizer guards the routes whose functions may write agreements, and no other",
                        EditorRules::wronglyGuarded,
                        Mutation.remove(
                                "everybody may open agreements",
                                "OpenAgreementFunction/Properties/Events/Call/Properties/Auth"),
                        Mutation.put(
                                "everybody may record changes",
                                "RecordChangeFunction/Properties/Events/Call/Properties/Auth/Authorizer",
                                "NONE"),
                        Mutation.put(
                                "only editors may read",
                                "ReadAgreementFunction/Properties/Events/Call/Properties/Auth",
                                "{Authorizer: Editors}"),
                        Mutation.put("only editors may subscribe", "Api/Properties/Auth/DefaultAuthorizer", "Editors"),
                        Mutation.put(
                                "a public function may write agreements",
                                "ReadAgreementRole/Properties/Policies/0/PolicyDocument/Statement/ReadAgreement/Action",
                                "[dynamodb:GetItem, dynamodb:UpdateItem]")),
                Rule.inEachStage(
                        "It takes tokens of the editors' pool, made for the editors' client",
                        EditorRules::strangeTokens,
                        Mutation.put("tokens of anybody", JWT + "issuer", "https://accounts.example.org"),
                        Mutation.put("tokens for another client, too", JWT + "audience/-", "another"),
                        Mutation.remove("tokens for any client", JWT + "audience"),
                        Mutation.put(
                                "tokens in the address",
                                "Api/Properties/Auth/Authorizers/Editors/IdentitySource",
                                "$request.querystring.token")),
                Rule.inEachStage(
                        "Editors sign in with a second factor that is no text message",
                        stack -> Stream.concat(
                                stack.unlike(POOL, "/Properties/MfaConfiguration", "ON"),
                                stack.ofType(POOL).entrySet().stream()
                                        .filter(pool -> !Set.of("SOFTWARE_TOKEN_MFA", "WEB_AUTHN_MFA")
                                                .containsAll(Statement.texts(
                                                        pool.getValue().at("/Properties/EnabledMfas"))))
                                        .map(pool -> pool.getKey() + " takes other factors")),
                        Mutation.put("a password is enough", "EditorPool/Properties/MfaConfiguration", "OPTIONAL"),
                        Mutation.put("a text will do", "EditorPool/Properties/EnabledMfas/-", "SMS_MFA")),
                Rule.inEachStage(
                        "Only an administrator makes editors, and brings them back in",
                        stack -> Stream.concat(
                                stack.unlike(
                                        POOL, "/Properties/AdminCreateUserConfig/AllowAdminCreateUserOnly", "true"),
                                stack.unlike(
                                        POOL,
                                        "/Properties/AccountRecoverySetting/RecoveryMechanisms/0/Name",
                                        "admin_only")),
                        Mutation.remove("everybody may sign up", "EditorPool/Properties/AdminCreateUserConfig"),
                        Mutation.put(
                                "who reads an editor's mail gets in",
                                "EditorPool/Properties/AccountRecoverySetting/RecoveryMechanisms",
                                "[{Name: verified_email, Priority: 1}]")),
                Rule.inEachStage(
                        "Editors' passwords are long",
                        stack -> stack.ofType(POOL).entrySet().stream()
                                .filter(pool -> pool.getValue()
                                                .at("/Properties/Policies/PasswordPolicy/MinimumLength")
                                                .asInt()
                                        < 14)
                                .map(pool -> pool.getKey() + " takes short ones"),
                        Mutation.put(
                                "eight letters will do",
                                "EditorPool/Properties/Policies/PasswordPolicy/MinimumLength",
                                "8"),
                        Mutation.remove("Cognito's eight will do", "EditorPool/Properties/Policies")),
                Rule.inEachStage(
                        "Signing in tells nobody who is an editor, and tokens live an hour at most",
                        EditorRules::looseClients,
                        Mutation.remove("it tells", "EditorClient/Properties/PreventUserExistenceErrors"),
                        Mutation.put(
                                "passwords travel from a browser as they are",
                                "EditorClient/Properties/ExplicitAuthFlows/-",
                                "ALLOW_USER_PASSWORD_AUTH"),
                        Mutation.put("tokens live for a day", "EditorClient/Properties/AccessTokenValidity", "1440"),
                        Mutation.put(
                                "tokens live for 30 days",
                                "EditorClient/Properties/TokenValidityUnits/AccessToken",
                                "days")));
    }

    private static Stream<String> wronglyGuarded(Stack stack) {
        var byDefault = stack.apis().entrySet().stream()
                .filter(api -> api.getValue().path("Auth").has("DefaultAuthorizer"))
                .map(api -> api.getKey() + " guards everything by default");
        var routes = stack.events(LambdaFunction.Event::isRoute).stream()
                .filter(route -> writesAgreements(stack, route.function()) != isGuarded(route))
                .map(route -> route.route() + (isGuarded(route) ? " is guarded" : " is open"));
        return Stream.concat(byDefault, routes);
    }

    private static boolean isGuarded(LambdaFunction.Event route) {
        return route.properties().at("/Auth/Authorizer").asText().equals("Editors");
    }

    private static boolean writesAgreements(Stack stack, LambdaFunction function) {
        return stack.permissions(function).stream()
                .filter(Statement::allows)
                .filter(statement -> statement.resources().contains("${AgreementsTable.Arn}"))
                .flatMap(statement -> statement.actions().stream())
                .anyMatch(action -> action.matches("dynamodb:(Put|Update|Delete|BatchWrite|PartiQL).*"));
    }

    private static Stream<String> strangeTokens(Stack stack) {
        return stack.apis().values().stream()
                .map(api -> api.at("/Auth/Authorizers/Editors"))
                .filter(authorizer -> !takesTokensOfEditors(authorizer))
                .map(authorizer -> "the authorizer is " + authorizer);
    }

    private static boolean takesTokensOfEditors(JsonNode authorizer) {
        return authorizer.path("IdentitySource").asText().equals("$request.header.Authorization")
                && authorizer
                        .at("/JwtConfiguration/issuer")
                        .asText()
                        .equals("https://cognito-idp.${AWS::Region}.${AWS::URLSuffix}/${EditorPool}")
                && Statement.texts(authorizer.at("/JwtConfiguration/audience")).equals(List.of("${EditorClient}"));
    }

    private static Stream<String> looseClients(Stack stack) {
        var flows = Set.of("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH");
        return Stream.of(
                        stack.unlike(CLIENT, "/Properties/PreventUserExistenceErrors", "ENABLED"),
                        stack.unlike(CLIENT, "/Properties/TokenValidityUnits/AccessToken", "minutes"),
                        stack.ofType(CLIENT).entrySet().stream()
                                .filter(client -> client.getValue()
                                                        .at("/Properties/AccessTokenValidity")
                                                        .asInt(61)
                                                > 60
                                        || !flows.containsAll(Statement.texts(
                                                client.getValue().at("/Properties/ExplicitAuthFlows"))))
                                .map(client -> client.getKey() + " signs in by other flows, or for too long"))
                .flatMap(complaints -> complaints);
    }
}
