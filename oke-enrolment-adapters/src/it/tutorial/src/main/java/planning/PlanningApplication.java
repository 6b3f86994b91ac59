package planning;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A planning system. */
@EnableScheduling
@SpringBootApplication
public class PlanningApplication {
  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(PlanningApplication.class, args);
  }
}
