import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Fails when docs/scenarios.md names a test that is missing, skipped, failed or named too often. */
final class Scenarios {
  private static final Pattern TEST = Pattern.compile("`(\\w+#\\w+)` \\|$", Pattern.MULTILINE);
  private static final int MOST_ROWS = 2;

  public static void main(String[] args) throws Exception {
    Map<String, Boolean> passed = reports(Path.of("."));
    Map<String, Integer> rows = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> named =
        TEST.matcher(Files.readString(Path.of("docs/scenarios.md")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    for (String test : named) {
      if (!passed.containsKey(test)) {
        wrong.add(test + " is in no report.");
      } else if (!passed.get(test)) {
        wrong.add(test + " was skipped or failed.");
      }
      if (rows.merge(test, 1, Integer::sum) > MOST_ROWS) {
        wrong.add(test + " is named in more than " + MOST_ROWS + " rows.");
      }
    }
    wrong.forEach(System.out::println);
    System.out.printf("%d scenarios have a test, %d are wrong%n", named.size(), wrong.size());
    if (named.isEmpty() || !wrong.isEmpty()) {
      System.exit(1);
    }
  }

  /** Answers for each test, by class and method, whether all its runs passed. */
  private static Map<String, Boolean> reports(Path root) throws Exception {
    Map<String, Boolean> passed = new HashMap<>();
    for (File report : files(root)) {
      NodeList cases =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report)
              .getElementsByTagName("testcase");
      for (int place = 0; place < cases.getLength(); place++) {
        Element one = (Element) cases.item(place);
        String type = one.getAttribute("classname").replaceFirst(".*[.$]", "");
        String method = one.getAttribute("name").replaceFirst("\\W.*", "");
        boolean sound =
            Stream.of("skipped", "failure", "error")
                .allMatch(tag -> one.getElementsByTagName(tag).getLength() == 0);
        passed.merge(type + "#" + method, sound, Boolean::logicalAnd);
      }
    }
    return passed;
  }

  private static List<File> files(Path root) throws IOException {
    try (Stream<Path> all = Files.find(root, 5, (file, attributes) -> isReport(file))) {
      return all.map(Path::toFile).toList();
    }
  }

  private static boolean isReport(Path file) {
    return file.toString().matches(".*surefire-reports.TEST-.*\\.xml");
  }
}
