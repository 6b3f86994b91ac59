package planning;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

// docs: partners
/** Plays the registration system and the supplier: they take everything, and say what came. */
public class PartnersOnThisMachine {
  final List<String> received = new CopyOnWriteArrayList<>();
  final HttpServer server;

  PartnersOnThisMachine(int port) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(here, port), 0);
    server.createContext(
        "/",
        call -> {
          String body = new String(call.getRequestBody().readAllBytes());
          received.add(call.getRequestMethod() + " " + call.getRequestURI());
          System.out.println(call.getRequestMethod() + " " + call.getRequestURI() + " " + body);
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    server.start();
  }

  /** Listens until it is stopped with Ctrl-C. */
  public static void main(String[] args) throws IOException {
    new PartnersOnThisMachine(9090);
    new PartnersOnThisMachine(9091);
  }
}
// docs: end
