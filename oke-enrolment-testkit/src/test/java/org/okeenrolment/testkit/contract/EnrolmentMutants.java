package org.okeenrolment.testkit.contract;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;

/** What stores do that break the rules of enrolments. */
final class EnrolmentMutants {
  private EnrolmentMutants() {}

  static Object ignoresDuplicates(Mutant.Call call) throws Throwable {
    try {
      return call.real();
    } catch (DuplicateException duplicate) {
      return null;
    }
  }

  static Object savesStaleEnrolment(Mutant.Call call) throws Throwable {
    Enrolment changed = call.arg(0);
    int current = call.session().enrolments().find(changed.id()).map(Enrolment::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  static Object savesStaleOnes(Mutant.Call call) throws Throwable {
    Collection<Enrolment> changed = call.arg(0);
    return call.realWith(
        changed.stream()
            .map(
                one ->
                    one.withRevision(
                        call.session().enrolments().find(one.id()).orElseThrow().revision()))
            .toList());
  }

  static Store readsOnlyWhatWasThere() {
    Map<Session, Map<Object, Object>> first = new IdentityHashMap<>();
    return Mutant.of(
        Enrolments.class,
        "ofStudent",
        call -> {
          Object now = call.real();
          return first
              .computeIfAbsent(call.session(), any -> new HashMap<>())
              .computeIfAbsent(call.arg(0), any -> now);
        });
  }

  static Object anyPartner(Mutant.Call call) throws Throwable {
    return call.realWith(new PartnerId("sis"), call.arg(1));
  }
}
