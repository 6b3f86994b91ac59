package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Basis;

/**
 * The exam regulation (examenreglement) in force for one student, exam and day.
 *
 * <p>Every parameter has the path of the regulation model; {@link #basis} names it as the ground of
 * a decision. Immutable and thread-safe.
 *
 * @param id the id of the document
 * @param version its version; higher is newer
 * @param attempts how many attempts a student has for an exam, resits included ({@code
 *     attempts.base}); empty: no limit, zero: none
 * @param costs what an outcome costs where it differs from the default ({@code attempts.cost})
 * @param approvals the roles that must each give a Go before every attempt ({@code
 *     readiness.approvals}); empty: no Go is needed
 * @param variants who may sign up ({@code enrolment.variants})
 * @param selfEnrolment when students may sign themselves up ({@code enrolment.window}); empty: any
 *     day until the sitting
 * @param passFrom the lowest grade that is a pass ({@code result.passFrom})
 * @param words the grade that a word stands for ({@code result.words})
 */
@Value.Builder
public record Regulation(
    String id,
    int version,
    OptionalInt attempts,
    Map<AttemptOutcome, AttemptCost> costs,
    List<Role> approvals,
    Set<SignUpVariant> variants,
    Optional<SelfEnrolmentTerms> selfEnrolment,
    BigDecimal passFrom,
    Map<String, BigDecimal> words)
    implements WithRegulation {
  /** Takes copies of the collections and checks the number of attempts. */
  public Regulation {
    costs = Map.copyOf(costs);
    approvals = List.copyOf(approvals);
    variants = Set.copyOf(variants);
    words = Map.copyOf(words);
    if (attempts.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "The number of attempts (%d) in regulation (%s) is negative.%nMaybe leave it out: then there is no limit."
              .formatted(attempts.getAsInt(), id));
    }
  }

  /**
   * Answers a builder with the defaults of the model: no limit, no Go, all variants, pass from 5.5,
   * O = 4, V = 6, G = 8.
   *
   * @param id the id of the document
   * @param version its version
   */
  public static RegulationBuilder of(String id, int version) {
    return new RegulationBuilder()
        .id(id)
        .version(version)
        .addVariants(SignUpVariant.values())
        .passFrom(new BigDecimal("5.5"))
        .putWords("O", BigDecimal.valueOf(4))
        .putWords("V", BigDecimal.valueOf(6))
        .putWords("G", BigDecimal.valueOf(8));
  }

  /**
   * Answers what an attempt with this outcome costs.
   *
   * @param outcome how the attempt ended
   */
  public AttemptCost cost(AttemptOutcome outcome) {
    return costs.getOrDefault(outcome, outcome.defaultCost());
  }

  /**
   * Answers this regulation as the ground of a decision.
   *
   * @param path the path of the parameter that decided
   */
  public Basis basis(String path) {
    return new Basis(id, version, path);
  }
}
