package org.accordwatch.link;

import java.util.function.Supplier;

/** A service's client as the AWS SDK makes them, and a program that asks for some of its operations. */
final class Services {
    private Services() {}

    interface Client {}

    interface Store extends Client {
        default String read() {
            throw new UnsupportedOperationException();
        }

        default String write() {
            throw new UnsupportedOperationException();
        }

        default String list() {
            throw new UnsupportedOperationException();
        }

        default Supplier<String> listPaginator() {
            return this::list;
        }

        default String drop() {
            throw new UnsupportedOperationException();
        }

        default String drop(String name) {
            return name + drop();
        }

        default String name() {
            return "store";
        }
    }

    static final class DefaultStore implements Store {
        @Override
        public String read() {
            return "read";
        }

        @Override
        public String write() {
            return "written";
        }

        @Override
        public String list() {
            return "listed";
        }

        @Override
        public String drop() {
            Supplier<Supplier<String>> later = () -> () -> "dropped";
            return later.get().get();
        }

        @Override
        public String name() {
            return "default";
        }
    }

    static final class Program implements Supplier<String> {
        private final Store store = new DefaultStore();

        @Override
        public String get() {
            Supplier<String> write = store::write;
            return String.join(
                    " ", store.read(), write.get(), store.listPaginator().get());
        }
    }
}
