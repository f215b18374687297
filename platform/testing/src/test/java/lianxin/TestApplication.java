package lianxin;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application that the tests of the platform and of the modules start; knows no module by name. */
@SpringBootApplication
@Modulithic
public class TestApplication {}
