package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Page;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;

class OkeCheckTest {
  private static final String OURS = "'consumers':[{'consumerKey':'nl-test-admin'";
  private static final String PUT_OFFERING =
      "offeringId primaryCode offeringType name description teachingLanguage resultExpected";
  private static final OkeCodec CODEC = new OkeCodec();
  private static final OkeCheck CHECK = new OkeCheck();

  private static OkeUse<?> use(String name) {
    try {
      return (OkeUse<?>) OkeUse.class.getField(name).get(null);
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalArgumentException(name, unknown);
    }
  }

  private static <T> List<OkeFinding> check(OkeUse<T> use, String message, String id) {
    return CHECK.of(use, CODEC.read(message.replace('\'', '"'), use.type()).value(), id);
  }

  private static Set<String> pointers(List<OkeFinding> findings) {
    return new TreeSet<>(findings.stream().map(OkeFinding::pointer).toList());
  }

  /** What of an object must be there: the columns of tables 2.1 to 2.7. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMPONENT                | componentId primaryCode componentType name abbreviation teachingLanguage consumers
          PLANNABLE_EXAM           | PUT_OFFERING startDateTime endDateTime consumers
          SITTING                  | PUT_OFFERING startDateTime endDateTime consumers
          OFFERING_CHANGE          | offeringType
          OFFERING_CANCELLATION    | offeringType consumers
          SESSION_REPORT           | offeringType consumers
          ENROLMENT                | associationId associationType role state person offering
          PARTICIPATION            | associationId associationType role state person offering
          ASSOCIATION_CHANGE       | associationType
          ASSOCIATION_CANCELLATION | associationType state
          RESULT                   | associationType result
          STUDENT_RESULT           | associationType result consumers
          EXTRA_ATTEMPT            | associationId associationType role state person offering result consumers
          EXTRA_ATTEMPT_CHANGE     | associationType result consumers
          ASSOCIATION              | associationId associationType role state person offering
          PROGRAMME_ENROLMENT      | associationId associationType role state person offering
          COURSE_ENROLMENT         | associationId associationType role state person offering
          PROGRAMME                | PUT_OFFERING startDate endDate program consumers
          COURSE                   | PUT_OFFERING startDate endDate
          PERSON                   | personId primaryCode givenName surname displayName activeEnrollment mail
          PARTICIPANT              | personId primaryCode givenName surname displayName activeEnrollment mail
          GROUP                    | groupId primaryCode groupType name
          MEMBER                   | personId startDateTime
          PROGRAM                  | programId primaryCode programType name abbreviation description teachingLanguage firstStartDate validFrom validTo
          ORGANIZATION             | organizationId primaryCode organizationType name shortName
          SERVICE                  | contactEmail specification documentation
          PROBLEM                  | status title
          """)
  void whatIsRequiredIsMissed(String name, String fields) {
    TreeSet<String> required = new TreeSet<>();
    for (String field : fields.replace("PUT_OFFERING", PUT_OFFERING).split(" ", -1)) {
      required.add("/" + field);
    }
    assertThat(pointers(check(use(name), "{}", ""))).isEqualTo(required);
  }

  /** What of the additions must be there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PLANNABLE_EXAM        | {OURS}]}                                       | /consumers/0/offeringState
          SITTING               | {OURS}]}                                       | /consumers/0/offeringState
          OFFERING_CANCELLATION | {OURS}]}                                       | /consumers/0/offeringState
          SESSION_REPORT        | {OURS}]}                                       | /consumers/0/irregularities
          STUDENT_RESULT        | {OURS}]}                                       | /consumers/0/attempt /consumers/0/orgAssociationId
          EXTRA_ATTEMPT         | {OURS}]}                                       | /consumers/0/attempt /consumers/0/orgAssociationId
          PROGRAMME             | {OURS}]}                                       | /consumers/0/cohort /consumers/0/location
          PERSON                | {'affiliations':['student'],OURS}]}            | /consumers/0/preferredName
          PERSON                | {'affiliations':['student']}                   | /consumers
          ENROLMENT             | {'role':'student'}                             | /consumers
          RESULT                | {'result':{OURS}]}}                            | /result/state /result/resultDate /result/weight /result/consumers/0/attendance
          STUDENT_RESULT        | {'result':{OURS,'attendance':'present'}]}}     | /result/consumers/0/executedOfferingName
          PARTICIPATION         | {'person':{'affiliations':['student']}}        | /person/personId /person/surname /person/consumers
          """)
  void whatIsRequiredOfTheAdditionsIsMissed(String name, String message, String missing) {
    assertThat(pointers(check(use(name), message.replace("OURS", OURS), "")))
        .containsAll(List.of(missing.split(" ", -1)));
  }

  /** What is found, and whether the message can still be processed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PLANNABLE_EXAM  | {'offeringId':'o-2'}                                 | /offeringId                           | ERROR
          PLANNABLE_EXAM  | {}                                                   | /startDateTime                        | ERROR
          PLANNABLE_EXAM  | {'startDateTime':'2024-06-12T10:00:00+02:00','endDateTime':'2024-06-12T09:00:00+02:00'} | /endDateTime | ERROR
          PLANNABLE_EXAM  | {OURS,'duration':'PT60M'}]}                          | /consumers/0/duration                 | WARNING
          PLANNABLE_EXAM  | {OURS,'finalResultsAllowed':true,'finalResultAllowed':false}]} | /consumers/0/finalResultAllowed | WARNING
          PLANNABLE_EXAM  | {'offeringType':'exam'}                              | /offeringType                         | WARNING
          PLANNABLE_EXAM  | {'teachingLanguage':'eng'}                           | /teachingLanguage                     | WARNING
          PLANNABLE_EXAM  | {'modeOfDelivery':['telepathy']}                     | /modeOfDelivery/0                     | WARNING
          PLANNABLE_EXAM  | {'component':'c-1'}                                  | /component                            | WARNING
          PLANNABLE_EXAM  | {'name':[{'language':'nl-NL'}]}                      | /name/0/value                         | WARNING
          SITTING         | {'resultValueType':'0-10'}                           | /resultValueType                      | WARNING
          SITTING         | {OURS,'testsToBeUsed':[]}]}                          | /consumers/0/offeringState            | WARNING
          SITTING         | {OURS,'durationUntil':'testDuration'}]}              | /consumers/0/duration                 | WARNING
          SITTING         | {'endDateTime':'2024-06-12T10:00:00+02:00',OURS,'lastPossibleStartDateTime':'2024-06-12T11:00:00+02:00'}]} | /consumers/0/lastPossibleStartDateTime | WARNING
          SESSION_REPORT  | {OURS,'documents':[{'documentType':'diary'}]}]}      | /consumers/0/documents/0/documentType | WARNING
          SESSION_REPORT  | {'offeringId':'o-1'}                                 | /offeringId                           | WARNING
          ENROLMENT       | {'associationId':'a-2'}                              | /associationId                        | ERROR
          ENROLMENT       | {}                                                   | /person                               | ERROR
          ENROLMENT       | {'associationType':'programOfferingAssociation'}     | /associationType                      | ERROR
          ENROLMENT       | {'state':'gone'}                                     | /state                                | WARNING
          ENROLMENT       | {'role':'pupil'}                                     | /role                                 | WARNING
          ENROLMENT       | {OURS,'attempt':0}]}                                 | /consumers                            | WARNING
          ENROLMENT       | {'role':'student',OURS,'attempt':0}]}                | /consumers/0/attempt                  | WARNING
          ENROLMENT       | {'role':'student',OURS,'attemptLeft':-1}]}           | /consumers/0/attemptLeft              | WARNING
          ENROLMENT       | {'role':'student',OURS,'orgAssociationId':'a'}]}     | /consumers/0/orgAssociationId         | WARNING
          PARTICIPATION   | {'result':{}}                                        | /result                               | WARNING
          PARTICIPATION   | {'role':'student',OURS,'attempt':1}]}                | /consumers/0/attempt                  | WARNING
          PARTICIPATION   | {'person':{'affiliations':['student'],OURS,'assignedNeeds':[{'code':'x'}]}]}} | /person/consumers/0/assignedNeeds | WARNING
          RESULT          | {'result':{'weight':50}}                             | /result/weight                        | WARNING
          RESULT          | {'result':{'state':'done'}}                          | /result/state                         | WARNING
          RESULT          | {'result':{'pass':'perhaps'}}                        | /result/pass                          | WARNING
          RESULT          | {'result':{OURS,'attendance':'asleep'}]}}            | /result/consumers/0/attendance        | WARNING
          RESULT          | {'result':{OURS,'rawScore':9,'maxRawScore':8}]}}     | /result/consumers/0/rawScore          | WARNING
          STUDENT_RESULT  | {OURS,'orgAssociationId':'a-2'}]}                    | /consumers/0/orgAssociationId         | WARNING
          EXTRA_ATTEMPT   | {'associationId':'a-1',OURS,'orgAssociationId':'a-1'}]} | /consumers/0/orgAssociationId      | WARNING
          EXTRA_ATTEMPT   | {OURS,'attempt':1}]}                                 | /consumers/0/attempt                  | WARNING
          PERSON          | {}                                                   | /surname                              | ERROR
          PERSON          | {'activeEnrollment':false}                           | /activeEnrollment                     | WARNING
          PERSON          | {'primaryCode':{'codeType':'shoeSize','code':'42'}}  | /primaryCode/codeType                 | WARNING
          PROGRAMME       | {'resultExpected':true}                              | /resultExpected                       | WARNING
          MEMBER          | {'state':'away'}                                     | /state                                | WARNING
          """)
  void whatIsWrongIsFoundWhereItStands(
      String name, String message, String pointer, OkeFinding.Severity severity) {
    List<OkeFinding> findings =
        check(use(name), message.replace("OURS", OURS), name.contains("RESULT") ? "a-1" : id(name));
    assertThat(findings)
        .filteredOn(finding -> finding.pointer().equals(pointer))
        .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank())
        .extracting(OkeFinding::severity)
        .contains(severity)
        .allMatch(found -> found.compareTo(severity) <= 0);
  }

  private static String id(String use) {
    return use.contains("EXAM") || use.contains("SITTING") || use.contains("REPORT")
        ? "o-1"
        : "a-1";
  }

  @ParameterizedTest
  @CsvSource({
    "pass-or-fail, passed, good",
    "insufficient-satisfactory-good, good, passed",
    "US letter, B+, H",
    "UK letter, A*, 7",
    "DE grade, 1.3, 7",
    "0-100, 100, 101",
    "0-10, 10, 7.4",
    "0.0-10.0, 7.4, 10.1",
    "0.0-10.0, 10.0, '7,4'",
    "referenceLevelERK, B1, 2F",
  })
  void aScoreIsAValueOfTheScale(String scale, String fits, String fitsNot) {
    ComponentOffering planned =
        ComponentOffering.builder().resultValueType(Patch.of(scale)).build();
    assertThat(CHECK.against(planned, scored(fits))).isEmpty();
    assertThat(pointers(CHECK.against(planned, scored(fitsNot)))).containsExactly("/result/score");
  }

  @Test
  void aReferenceLevelMayBeFreeText() {
    ComponentOffering planned =
        ComponentOffering.builder().resultValueType(Patch.of("referenceLevelRKTR")).build();
    assertThat(CHECK.against(planned, scored("Op weg naar 1F"))).isEmpty();
  }

  private static Association scored(String score) {
    String message = "{'result':{'score':'" + score + "'," + OURS + ",'final':true}]}}";
    return CODEC.read(message.replace('\'', '"'), Association.class).value();
  }

  @Test
  void aFinalResultIsOnlySentWhereItIsAllowed() {
    ComponentOffering planned =
        ComponentOffering.builder()
            .consumers(ConsumerBlock.write().finalResultsAllowed(false).alone())
            .build();
    assertThat(pointers(CHECK.against(planned, scored("7.4"))))
        .containsExactly("/result/consumers/0/final");
  }

  @Test
  void aPageIsCheckedWithItsItems() {
    Page<Person> page = CODEC.readPage("{\"items\":[{\"personId\":\"p\"}]}", Person.class).value();
    assertThat(pointers(CHECK.page(OkeUse.PERSON, page)))
        .contains("/pageSize", "/hasNextPage", "/items/0/personId", "/items/0/surname");
  }

  @Test
  void everyUseIsAmongThoseOfWhichTheRequiredFieldsAreTested() throws NoSuchMethodException {
    CsvSource table =
        OkeCheckTest.class
            .getDeclaredMethod("whatIsRequiredIsMissed", String.class, String.class)
            .getAnnotation(CsvSource.class);
    Stream<String> uses =
        Arrays.stream(OkeUse.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(field -> field.getName());
    assertThat(table.textBlock().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactlyInAnyOrderElementsOf(uses.toList());
  }
}
