package org.accordwatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import org.accordwatch.link.Services.Store;
import org.junit.jupiter.api.Test;

/** A client keeps what a program asks of it, by whatever way. */
class OperationsTest {
    private final ClassLoader rest =
            new Loader(Operations.asked(ClassFiles.of(Services.class), "org/accordwatch/link/Services$Client"));

    @Test
    void whatIsAskedForWorksAsItDid() throws ReflectiveOperationException {
        var program = rest.loadClass(Services.Program.class.getName()).getDeclaredConstructor();
        program.setAccessible(true);
        assertThat(((Supplier<?>) program.newInstance()).get()).isEqualTo("read written listed");
    }

    @Test
    void theRestIsGoneWithAllThatIsOnlyForIt() throws ClassNotFoundException {
        assertThat(rest.loadClass(Services.DefaultStore.class.getName()).getDeclaredMethods())
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("read", "write", "list", "name");
        assertThat(Services.DefaultStore.class.getDeclaredMethods())
                .as("before")
                .extracting(Method::getName)
                .contains("drop")
                .anyMatch(name -> name.startsWith("lambda$drop"));
    }

    @Test
    void whoAsksAllTheSameIsToldThatItIsNotSupported() throws ReflectiveOperationException {
        var store = rest.loadClass(Services.DefaultStore.class.getName()).getDeclaredConstructor();
        store.setAccessible(true);
        var made = store.newInstance();
        var drop = Arrays.stream(rest.loadClass(Store.class.getName()).getMethods())
                .filter(method -> method.getName().equals("drop") && method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow();
        drop.setAccessible(true);
        assertThatThrownBy(() -> drop.invoke(made)).hasRootCauseInstanceOf(UnsupportedOperationException.class);
    }
}
