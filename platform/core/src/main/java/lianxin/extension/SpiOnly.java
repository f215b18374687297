package lianxin.extension;

import lianxin.spi.Extension;

/** All that a plugin finds outside its own jar: the JDK and {@code lianxin.spi}. */
final class SpiOnly extends ClassLoader {

    private static final String SPI = Extension.class.getPackageName() + ".";

    SpiOnly() {
        super("spi", getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(SPI)) {
            return Class.forName(name, false, Extension.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }
}
