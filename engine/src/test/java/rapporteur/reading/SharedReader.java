package rapporteur.reading;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests one reader, loaded when the first asks for it and closed when all have run; a reader keeps nothing of a report. */
public final class SharedReader implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // what is closeable in the root store is closed with it
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedReader.class))
                .computeIfAbsent(Reader.class, key -> Reader.load(), Reader.class);
    }
}
