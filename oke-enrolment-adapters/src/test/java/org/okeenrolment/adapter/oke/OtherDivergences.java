package org.okeenrolment.adapter.oke;

import static org.okeenrolment.adapter.oke.Divergence.on;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.adapter.oke.wire.AssignedNeed;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Program;

/** The divergences of names, persons and the rest. */
final class OtherDivergences {
  private OtherDivergences() {}

  static List<Divergence<?>> names() {
    return List.of(
        on(
            31,
            OkeUse.SITTING,
            "{'name':'Rekenen'}",
            "/name",
            ComponentOffering::name,
            LanguageString.dutch("Rekenen")),
        on(
            32,
            OkeUse.COMPONENT,
            "{'primaryCode':'REK2F'}",
            "/primaryCode",
            Component::primaryCode,
            new Code("componentCode", "REK2F")),
        on(
            32,
            OkeUse.COMPONENT,
            "{'primaryCode':{'codeType':'testId','code':'5'}}",
            "/primaryCode/codeType",
            Component::primaryCode,
            new Code("testId", "5")),
        on(
            33,
            OkeUse.ORGANIZATION,
            "{'organizationID':'o'}",
            "/organizationID",
            Organization::organizationId,
            "o"),
        on(
            33,
            OkeUse.ORGANIZATION,
            "{'shortname':'ROC'}",
            "/shortname",
            Organization::shortName,
            "ROC"),
        on(
            33,
            OkeUse.PERSON,
            "{'displayname':'Bakker, Ans'}",
            "/displayname",
            Person::displayName,
            "Bakker, Ans"),
        on(
            34,
            OkeUse.PERSON,
            "{'otherCodes':[{'codeType':'username','code':'ans'}]}",
            "/otherCodes/0/codeType",
            Person::otherCodes,
            List.of(new Code("userName", "ans"))),
        on(
            34,
            OkeUse.PERSON,
            "{'otherCodes':[{'codeType':'emailAddress','code':'a@b'}]}",
            "/otherCodes/0/codeType",
            Person::otherCodes,
            List.of(new Code("emailAdress", "a@b"))),
        on(
            35,
            OkeUse.PROGRAM,
            "{'modeOfStudy':'selfpaced'}",
            "/modeOfStudy",
            Program::modeOfStudy,
            "self-paced"),
        on(
            51,
            OkeUse.COMPONENT,
            "{'otherCodes':[{'codeType':'testSystem','code':'Remindo'}]}",
            "/otherCodes/0/codeType",
            Component::otherCodes,
            List.of(new Code("x-testSystem", "Remindo"))),
        on(49, OkeUse.PROBLEM, "{'status':404,'type':'error'}", "/status", Problem::status, "404"));
  }

  static List<Divergence<?>> persons() {
    return List.of(
        on(
            38,
            OkeUse.PERSON,
            "{'consumers':[{'consumerKey':'nl-test-admin','assignedNeeds':{'code':'ExtraTime'}}]}",
            "/consumers/0/assignedNeeds",
            person -> ConsumerBlock.of(person).assignedNeeds(),
            List.of(new AssignedNeed("ExtraTime", null, null, null))),
        on(
            40,
            OkeUse.PERSON,
            "{'preferredName':'Jaap'}",
            "/preferredName",
            person -> ConsumerBlock.of(person).text("preferredName"),
            Optional.of("Jaap")),
        on(
            41,
            OkeUse.PERSON,
            "{'personId':'500e6ac0-b5ab-4071-a207-7983ccd26f7b'}",
            "",
            Person::affiliations,
            Optional.empty()),
        on(
            46,
            OkeUse.PERSON,
            "{'personId':'111-2222-33-4444-222'}",
            "/personId",
            Person::personId,
            "111-2222-33-4444-222"));
  }
}
