package lianxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 连心: the runnable application and the only main class of the house. */
@SpringBootApplication
@Modulithic(systemName = "Lianxin 连心")
public class Application {

    static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
